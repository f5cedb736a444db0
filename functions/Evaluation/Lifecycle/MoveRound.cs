using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.Rounds;
using Microsoft.Extensions.Options;

namespace Hotline.Evaluation.Lifecycle;

public abstract record MoveOutcome
{
    /// <summary>Now or before.</summary>
    public sealed record Moved(Round Round) : MoveOutcome;

    public sealed record NotFound : MoveOutcome;

    /// <summary>Its state is not the one before.</summary>
    public sealed record Illegal(RoundState State) : MoveOutcome;
}

/// <summary>A round's life after it is frozen: objections, publication, archive. Each step from one state only; asked again, it changes nothing.</summary>
public sealed class MoveRound(RoundStore rounds, LiveDirectory directory, IOptions<EvaluationOptions> options, TimeProvider clock)
{
    /// <param name="id">Of a frozen round.</param>
    /// <param name="until">When the window ends; null for the end of the last of the usual number of working days.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public Task<MoveOutcome> OpenObjectionsAsync(string id, DateTimeOffset? until, CancellationToken cancel)
    {
        var (city, today) = (directory.Current, clock.GetUtcNow().CityDate());
        var end = until ?? CityTime.At(city.Calendar.AddWorkdays(today, options.Value.ObjectionWorkDays).Date.AddDays(1), TimeOnly.MinValue);
        return RunAsync(id, RoundState.Frozen, round => round with { State = RoundState.Objections, ObjectionsUntil = end, ObjectionsCalendar = city.Calendar.Version }, cancel);
    }

    public Task<MoveOutcome> PublishAsync(string id, CancellationToken cancel) =>
        RunAsync(id, RoundState.Objections, round => round with { State = RoundState.Published }, cancel);

    public Task<MoveOutcome> ArchiveAsync(string id, CancellationToken cancel) =>
        RunAsync(id, RoundState.Published, round => round with { State = RoundState.Archived }, cancel);

    private async Task<MoveOutcome> RunAsync(string id, RoundState from, Func<Round, Round> move, CancellationToken cancel)
    {
        while (await rounds.FindAsync(id, cancel) is { } found)
        {
            var to = move(found.Round);
            if (found.Round.State == to.State)
            {
                return new MoveOutcome.Moved(found.Round);
            }

            if (found.Round.State != from)
            {
                return new MoveOutcome.Illegal(found.Round.State);
            }

            if (await rounds.TryMoveAsync(found, to, cancel))
            {
                return new MoveOutcome.Moved(to);
            }
        }

        return new MoveOutcome.NotFound();
    }
}
