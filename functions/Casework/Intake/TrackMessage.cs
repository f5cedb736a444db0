using Hotline.Casework.Tickets;

namespace Hotline.Casework.Intake;

public abstract record TrackOutcome
{
    private TrackOutcome()
    {
    }

    /// <summary>Accepted, but not registered yet.</summary>
    public sealed record Registering(string Number) : TrackOutcome;

    public sealed record Registered(TicketFile File) : TrackOutcome;
}

/// <summary>What has happened to a message, for who holds its query code.</summary>
public sealed class TrackMessage(TicketStore tickets)
{
    /// <param name="number">Only a number that was given out has a code that fits: without a ticket it still waits on the queue.</param>
    /// <param name="cancel">Ends the read.</param>
    public async Task<TrackOutcome> RunAsync(string number, CancellationToken cancel) =>
        await tickets.ReadWithEventsAsync(number, cancel) is { } file ? new TrackOutcome.Registered(file) : new TrackOutcome.Registering(number);
}
