namespace Hotline.Messages;

public abstract record TrackOutcome
{
    private TrackOutcome()
    {
    }

    /// <summary>No such number, or not its code: nobody can tell which.</summary>
    public sealed record NotFound : TrackOutcome;

    /// <summary>Accepted, but not registered yet.</summary>
    public sealed record Registering(string Number) : TrackOutcome;

    public sealed record Registered(TicketFile File) : TrackOutcome;
}

/// <summary>What has happened to a message, for who holds its query code.</summary>
public sealed class TrackMessage(TicketStore tickets, TicketNumbers numbers)
{
    public async Task<TrackOutcome> RunAsync(string typedNumber, string typedCode, CancellationToken cancel)
    {
        var number = TicketNumbers.Read(typedNumber);
        var isCode = numbers.IsQueryCode(number ?? "", typedCode);
        if (number is null || !isCode)
        {
            return new TrackOutcome.NotFound();
        }

        // Only a number that was given out has a code that fits: without a ticket it still waits on the queue.
        return await tickets.ReadWithEventsAsync(number, cancel) is { } file ? new TrackOutcome.Registered(file) : new TrackOutcome.Registering(number);
    }
}
