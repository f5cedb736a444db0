using Hotline.Identity;
using Hotline.Tickets;

namespace Hotline.Handling;

public abstract record ReadTicketOutcome
{
    private ReadTicketOutcome()
    {
    }

    internal sealed record Found(TicketFile File, TicketAccess Access) : ReadTicketOutcome;

    public sealed record NotFound : ReadTicketOutcome;

    /// <summary>Another unit's ticket.</summary>
    public sealed record Forbidden : ReadTicketOutcome;
}

public sealed class ReadTicket(TicketStore tickets)
{
    public async Task<ReadTicketOutcome> RunAsync(string number, Staff staff, CancellationToken cancel)
    {
        if (await tickets.ReadWithEventsAsync(number, cancel) is not { } file)
        {
            return new ReadTicketOutcome.NotFound();
        }

        var access = TicketAccess.For(staff, file.Version.Ticket);
        return access.Ticket ? new ReadTicketOutcome.Found(file, access) : new ReadTicketOutcome.Forbidden();
    }
}
