using Hotline.Evaluation.Rounds;
using Hotline.Platform.Identity;

namespace Hotline.Evaluation.Objections;

public abstract record FileOutcome
{
    /// <summary>Now, or by an earlier sending of the same.</summary>
    public sealed record Filed(Objection Objection) : FileOutcome;

    public sealed record IdTaken : FileOutcome;

    /// <summary>The window is not open, or over.</summary>
    public sealed record NotInTime : FileOutcome;

    /// <summary>The unit is not on the round's roster.</summary>
    public sealed record NotRated : FileOutcome;
}

/// <summary>A unit objects to its own result while the window is open. The office may put right what it found itself, until the notice is published and after.</summary>
public sealed class FileObjection(ObjectionStore objections, TimeProvider clock)
{
    public async Task<FileOutcome> RunAsync(Round round, string id, string unit, string text, Staff by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (round.UnitPlace(unit) is null)
        {
            return new FileOutcome.NotRated();
        }

        if (!IsInTime(round, by, now))
        {
            return new FileOutcome.NotInTime();
        }

        var objection = new Objection(id, round.Id, unit, text, by.Id, now, null);
        return await objections.TryAddAsync(objection, cancel) ? new FileOutcome.Filed(objection)
            : (await objections.FindAsync(round.Id, id, cancel))!.Objection is var known && (known.Unit, known.Text, known.By) == (unit, text, by.Id) ? new FileOutcome.Filed(known)
            : new FileOutcome.IdTaken();
    }

    private static bool IsInTime(Round round, Staff by, DateTimeOffset now) => by.Is(StaffRole.Office)
        ? round.State is RoundState.Objections or RoundState.Published
        : round.State == RoundState.Objections && now < round.ObjectionsUntil;
}
