using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>Counts a chunk of one shard's submissions.</summary>
internal sealed class ShardTransaction(ShardMemory shard, IReadOnlyList<Submission> chunk) : GroupTransaction(shard.Ballots.Table)
{
    private readonly ChunkRows rows = new(shard, chunk);

    private CommitPlan? plan;

    protected override async Task<IReadOnlyList<TableTransactionAction>> PlanAsync(CancellationToken cancel)
    {
        var tally = await shard.TallyAsync(cancel);
        await rows.ReadAsync(cancel);
        plan = CommitPlan.Of(shard.Shard, chunk, rows.Known, tally);
        if (plan.ToRead.Count > 0)
        {
            rows.Doubt(plan.ToRead);
            await rows.ReadAsync(cancel);
            plan = CommitPlan.Of(shard.Shard, chunk, rows.Known, tally);
        }

        if (plan.IsTooBig && chunk.Count > 1)
        {
            await CommitHalvesAsync(cancel);
            return [];
        }

        return plan.Changes.Count == 0 ? [] : plan.ToActions(shard.Shard, shard.Lane);
    }

    protected override void Committed(IReadOnlyList<ETag> etags)
    {
        shard.Keep(new StoredTally(plan!.Tally, IsSealed: false, etags[^1]));
        foreach (var (change, etag) in plan.Changes.Zip(etags))
        {
            shard.Recent.Put(change.Key, new StoredBallot(change.Ballot, etag));
        }
    }

    protected override void Failed(CommitFailure failure)
    {
        shard.Doubt(failure);
        rows.Doubt(failure);
        foreach (var submission in failure == CommitFailure.Unknown ? chunk : [])
        {
            submission.MayStand();
        }
    }

    private async Task CommitHalvesAsync(CancellationToken cancel)
    {
        var middle = chunk.Count / 2;
        await new ShardTransaction(shard, [.. chunk.Take(middle)]).CommitAsync(cancel);
        await new ShardTransaction(shard, [.. chunk.Skip(middle)]).CommitAsync(cancel);
    }
}
