using Hotline.Evaluation;

namespace Hotline.Counting;

/// <summary>
/// Freezes a counted and confirmed round: destroys the salt that its ballots' keys were made with, in the same step as its state changes, and
/// has what else could lead from a ballot to its respondent (times, message keys) taken out of the ballots.
/// </summary>
public sealed class FreezeRound(RoundStore rounds, BallotStore ballots, CountSteps steps)
{
    internal async Task RunAsync(string id, CancellationToken cancel)
    {
        while (await rounds.FindAsync(id, cancel) is { Round.State: RoundState.Closed } found)
        {
            await rounds.TryMoveAsync(found, found.Round with { State = RoundState.Frozen, Salt = null }, cancel);
        }

        if ((await rounds.FindAsync(id, cancel))?.Round is { } frozen)
        {
            foreach (var shard in ballots.Of(frozen).Shards)
            {
                await steps.SendAsync(new CountStep(id, shard, CountWork.Cut, ""), cancel);
            }
        }
    }
}
