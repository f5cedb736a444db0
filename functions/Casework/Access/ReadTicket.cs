using Hotline.Casework.Tickets;
using Hotline.Platform.Identity;

namespace Hotline.Casework.Access;

public abstract record ReadTicketOutcome
{
    private ReadTicketOutcome()
    {
    }

    internal sealed record Found(TicketFile File) : ReadTicketOutcome;

    public sealed record NotFound : ReadTicketOutcome;

    /// <summary>Another unit's ticket.</summary>
    public sealed record Forbidden : ReadTicketOutcome;
}

/// <summary>A ticket for staff. What reaches or identifies a person is shown only after the log says to whom.</summary>
public sealed class ReadTicket(TicketStore tickets, ReadLog reads)
{
    public async Task<ReadTicketOutcome> RunAsync(string number, Staff staff, CancellationToken cancel)
    {
        if (await tickets.ReadWithEventsAsync(number, cancel) is not { } file)
        {
            return new ReadTicketOutcome.NotFound();
        }

        var access = TicketAccess.For(staff, file.Version.Ticket);
        if (!access.Ticket)
        {
            return new ReadTicketOutcome.Forbidden();
        }

        if (Shown.Of(file, access) is { IsNothing: false } shown)
        {
            await reads.AddAsync(number, staff, shown, cancel);
        }

        return new ReadTicketOutcome.Found(file);
    }
}
