using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Counting;

/// <summary>When every shard's count equals its tally: fixes all that the results rest on as the round's first snapshot. Once; again it changes nothing.</summary>
public sealed class FinishCount(CountStore counts, BallotStore ballots, MakeSnapshot make, SnapshotStore snapshots)
{
    internal async Task RunAsync(Round round, CancellationToken cancel)
    {
        var done = await counts.ReadAsync(round, cancel);
        if (done.Count(c => c.Count.IsEqual) < ballots.Of(round).Shards.Count() || await snapshots.FindAsync(round.Id, 1, cancel) is not null)
        {
            return;
        }

        var tally = round.NewTally();
        foreach (var shard in done)
        {
            tally.Add(shard.Count.Tally);
        }

        await snapshots.TryAddAsync(await make.RunAsync(round, tally, cancel), cancel);
    }
}
