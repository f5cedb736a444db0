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
        do
        {
            await rows.ReadAsync(cancel);
            plan = CommitPlan.Of(shard.Shard, chunk, rows.Known, tally);
            rows.Doubt(plan.ToRead);
        }
        while (plan.ToRead.Count > 0);

        if (plan.IsTooBig && chunk.Count > 1)
        {
            var middle = chunk.Count / 2;
            await CommitPartAsync(chunk.Take(middle));
            await CommitPartAsync(chunk.Skip(middle));
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

    /// <summary>It has the time of a transaction of its own.</summary>
    private async Task CommitPartAsync(IEnumerable<Submission> part)
    {
        using var deadline = new CancellationTokenSource(shard.Deadline);
        await new ShardTransaction(shard, [.. part]).CommitAsync(deadline.Token);
    }
}
