using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Counting;

/// <summary>
/// Has a closed round's ballots counted, shard by shard, by the queue. Again: what is under way or equal stays, what differed is counted anew.
/// </summary>
public sealed class BeginCount(BallotStore ballots, CountStore counts, CountSteps steps)
{
    internal async Task RunAsync(Round round, CancellationToken cancel)
    {
        var known = (await counts.ReadAsync(round, cancel)).ToDictionary(c => c.Count.Shard);
        foreach (var shard in ballots.Of(round).Shards)
        {
            var stored = known.GetValueOrDefault(shard);
            if (stored is null or { Count: { IsDone: true, IsEqual: false } })
            {
                await counts.TryWriteAsync(round.Id, ShardCount.New(shard, round), stored?.ETag, cancel);
            }

            // Also for one that is done: whoever finished it may have died before it looked whether all are.
            await steps.SendAsync(new CountStep(round.Id, shard, CountWork.Count, ""), cancel);
        }
    }
}
