using Hotline.Casework.Clocks;
using Hotline.Casework.Messages;
using Hotline.City.Calendar;
using Hotline.City.Directory;

namespace Hotline.Casework.Intake;

public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    /// <summary>Number and code as printed.</summary>
    public sealed record Accepted(string Number, string QueryCode, Promise Promised) : SubmitOutcome;

    public sealed record UnknownCategory : SubmitOutcome;
}

/// <summary>Takes a message in by one storage operation: number, query code and promised date need none.</summary>
public sealed class SubmitMessage(FiledMessages queue, TicketNumbers numbers, Terms terms, LiveDirectory directory, TimeProvider clock)
{
    /// <param name="content">Cleaned and checked, except for its category.</param>
    /// <param name="idempotencyKey">The writer's own name for this message, if any: the same key gives the same number.</param>
    /// <param name="cancel">Before the queue has it, nothing was accepted.</param>
    /// <param name="source">Through which door it came; null for the city's own form.</param>
    public async Task<SubmitOutcome> RunAsync(MessageContent content, string? idempotencyKey, CancellationToken cancel, string? source = null)
    {
        var city = directory.Current;
        if (content.Category is { } code && city.Category(code) is null)
        {
            return new SubmitOutcome.UnknownCategory();
        }

        var filedAt = clock.GetUtcNow();
        var number = idempotencyKey is null ? TicketNumbers.New() : numbers.From(idempotencyKey, content);
        var promised = terms.Promise(city, content.Type, content.Category, filedAt);
        await queue.SendAsync(new MessageFiled(number, content, filedAt, promised) { Source = source }, cancel);
        return new SubmitOutcome.Accepted(TicketNumbers.Print(number), TicketNumbers.Print(numbers.QueryCode(number)), promised);
    }
}
