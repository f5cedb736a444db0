using Hotline.Identity;
using Hotline.Messages;

namespace Hotline.Tickets;

/// <summary>How much of a ticket a staff member may see.</summary>
internal sealed record TicketAccess(bool Ticket, bool Enterprise, bool Contact)
{
    private static readonly TicketAccess Nothing = new(false, false, false);
    private static readonly TicketAccess Everything = new(true, true, true);

    public static TicketAccess For(Staff staff, Ticket ticket)
    {
        if (staff.Is(StaffRole.Office, StaffRole.Dispatcher))
        {
            return Everything;
        }

        var isNamed = ticket.Content.Disclosure == Disclosure.Named;
        if (staff.Is(StaffRole.Unit) && staff.UnitId is { } unit && ticket.Dispatch?.Concerns(unit) == true)
        {
            return new TicketAccess(true, isNamed, isNamed);
        }

        return staff.Is(StaffRole.Leader, StaffRole.Auditor) ? new TicketAccess(true, isNamed, false) : Nothing;
    }
}
