using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;

namespace Hotline.Evaluation.Objections;

internal abstract record DecideOutcome
{
    public sealed record Decided(Objection Objection, int Version) : DecideOutcome;

    public sealed record NotFound : DecideOutcome;

    /// <summary>Otherwise than now: a decision stands.</summary>
    public sealed record Already(Objection Objection) : DecideOutcome;

    /// <summary>The round's results can no longer be changed, or whoever filed it cannot decide it.</summary>
    public sealed record NotAllowed : DecideOutcome;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : DecideOutcome;
}

/// <summary>Decides an objection with a reason; upheld, its effect makes the next version of the round's snapshot. Again, it goes on where it ended.</summary>
public sealed class DecideObjection(ObjectionStore objections, SnapshotStore snapshots, ApplyObjections apply, TimeProvider clock)
{
    /// <param name="round">Whose results are objected to.</param>
    /// <param name="id">Of the objection.</param>
    /// <param name="reason">In words.</param>
    /// <param name="effect">From the unit and the reason; null to reject.</param>
    /// <param name="by">Of the office.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal async Task<DecideOutcome> RunAsync(Round round, string id, string reason, Func<Objection, Correction?> effect, Staff by, CancellationToken cancel)
    {
        while (await objections.FindAsync(round.Id, id, cancel) is { } stored)
        {
            var objection = stored.Objection;
            if (objection.Decision is { } known)
            {
                return known.Reason == reason && Equals(known.Effect, effect(objection))
                    ? new DecideOutcome.Decided(objection, (await apply.RunAsync(round, cancel))!.Version)
                    : new DecideOutcome.Already(objection);
            }

            if (round.State is not (RoundState.Objections or RoundState.Published) || objection.By == by.Id)
            {
                return new DecideOutcome.NotAllowed();
            }

            var change = effect(objection);
            if (change is not null && EffectRules.Check(change, (await snapshots.FindLatestAsync(round.Id, cancel))!.Snapshot).ToList() is { Count: > 0 } errors)
            {
                return new DecideOutcome.Invalid(errors);
            }

            var decided = objection with { Decision = new ObjectionDecision(by.Id, clock.GetUtcNow(), reason, change) };
            if (await objections.TryWriteAsync(decided, stored.ETag, cancel))
            {
                return new DecideOutcome.Decided(decided, (await apply.RunAsync(round, cancel))!.Version);
            }
        }

        return new DecideOutcome.NotFound();
    }
}
