using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Identity;

namespace Hotline.Evaluation.Counting;

public abstract record ConfirmOutcome
{
    public sealed record Confirmed : ConfirmOutcome;

    /// <summary>It was not counted yet, or the count differs from the tallies.</summary>
    public sealed record NotCounted : ConfirmOutcome;

    /// <summary>The hash is of another snapshot than the one to confirm.</summary>
    public sealed record OtherHash(string Hash) : ConfirmOutcome;

    public sealed record NotClosed : ConfirmOutcome;
}

/// <summary>Notes that a person confirms a count; with enough of them the round is frozen. The same person twice is one.</summary>
public sealed class ConfirmCount(CountStore counts, SnapshotStore snapshots, FreezeRound freeze, TimeProvider clock)
{
    /// <param name="round">Closed, or frozen by an earlier confirmation.</param>
    /// <param name="hash">What the person saw.</param>
    /// <param name="by">Signed in.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<ConfirmOutcome> RunAsync(Round round, string hash, Staff by, CancellationToken cancel)
    {
        if (await snapshots.FindAsync(round.Id, 1, cancel) is not { } stored)
        {
            return round.State == RoundState.Closed ? new ConfirmOutcome.NotCounted() : new ConfirmOutcome.NotClosed();
        }

        if (!string.Equals(hash, stored.Hash, StringComparison.OrdinalIgnoreCase))
        {
            return new ConfirmOutcome.OtherHash(stored.Hash);
        }

        if (round.State == RoundState.Closed)
        {
            await counts.ConfirmAsync(round.Id, new Confirmation(by.Id, by.Name, clock.GetUtcNow(), stored.Hash), cancel);
            if ((await counts.ReadConfirmationsAsync(round.Id, cancel)).Count(c => c.Hash == stored.Hash) >= round.Plan.Counters)
            {
                await freeze.RunAsync(round.Id, cancel);
            }
        }

        return new ConfirmOutcome.Confirmed();
    }
}
