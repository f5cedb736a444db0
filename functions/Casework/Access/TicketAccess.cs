using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;
using Hotline.Platform.Identity;

namespace Hotline.Casework.Access;

/// <summary>
/// How much of a ticket a staff member may see. <paramref name="Enterprise"/>: who wrote, and the files that came with it, for they cannot
/// be redacted; <paramref name="Contact"/>: whom to call; <paramref name="Original"/>: texts as they were written, not redacted.
/// </summary>
internal sealed record TicketAccess(bool Ticket, bool Enterprise, bool Contact, bool Original)
{
    private static readonly TicketAccess Nothing = new(false, false, false, false);
    private static readonly TicketAccess Everything = new(true, true, true, true);

    /// <summary>Contact data only for those who need it: the hotline office, and the lead unit, which has to call.</summary>
    public static TicketAccess For(Staff staff, Ticket ticket)
    {
        if (staff.Is(StaffRole.Office, StaffRole.Dispatcher))
        {
            return Everything;
        }

        var isNamed = ticket.Content.Disclosure == Disclosure.Named;
        if (staff.Is(StaffRole.Unit) && staff.UnitId is { } unit && ticket.Dispatch?.Concerns(unit) == true)
        {
            return new TicketAccess(true, isNamed, isNamed && ticket.Lead == unit, false);
        }

        return staff.Is(StaffRole.Leader, StaffRole.Auditor) ? new TicketAccess(true, isNamed, false, false) : Nothing;
    }

    /// <summary>What goes out without a line in the log of reads: no contact data and no originals, whoever asks.</summary>
    public TicketAccess Unlogged() => this with { Contact = false, Original = false };

    /// <summary>The text as this reader may see it.</summary>
    public string Text(string text, MessageContent writer) =>
        Original ? text : Enterprise ? Redaction.Of(text) : Redaction.OfAnonymous(text, writer.Writer);
}
