using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Counting;

/// <summary>
/// Freezes a counted and confirmed round: destroys the salt that its ballots' keys were made with, in the same step as its state changes, and
/// has what else could lead from a ballot to its respondent (times, message keys) taken out of the ballots.
/// </summary>
public sealed class FreezeRound(RoundStore rounds, BallotStore ballots, CountSteps steps)
{
    /// <summary>Of a round that enough persons confirmed.</summary>
    internal async Task RunAsync(string id, CancellationToken cancel)
    {
        // First, so that a round which is frozen is always cut too.
        await steps.SendAsync(new CountStep(id, 0, CountWork.Freeze, ""), cancel);
        await MoveAsync(id, cancel);
    }

    internal async Task StepAsync(CountStep step, CancellationToken cancel)
    {
        if (await MoveAsync(step.Round, cancel) is { } frozen)
        {
            foreach (var shard in ballots.Of(frozen).Shards)
            {
                await steps.SendAsync(new CountStep(frozen.Id, shard, CountWork.Cut, ""), cancel);
            }
        }
    }

    private async Task<Round?> MoveAsync(string id, CancellationToken cancel)
    {
        while (await rounds.FindAsync(id, cancel) is { Round.State: RoundState.Closed } found)
        {
            await rounds.TryMoveAsync(found, found.Round with { State = RoundState.Frozen, Salt = null }, cancel);
        }

        return (await rounds.FindAsync(id, cancel))?.Round;
    }
}
