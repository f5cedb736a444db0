using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation;

/// <summary>The table of one round: per shard the ballots and their tally.</summary>
internal sealed class RoundBallots(TableClient table, Round round)
{
    private const int PageSize = 1000;

    public IEnumerable<int> Shards => Enumerable.Range(0, round.Shards);

    /// <summary>The table and an empty tally per shard. Again: nothing.</summary>
    public async Task CreateAsync(CancellationToken cancel)
    {
        await table.CreateIfNotExistsAsync(cancel);
        await Task.WhenAll(Shards.Select(shard => AddTallyAsync(shard, cancel)));
    }

    public async Task<StoredTally> ReadTallyAsync(int shard, CancellationToken cancel)
    {
        var row = await table.GetEntityAsync<TallyRow>(BallotRow.PartitionOf(shard), TallyRow.Key, cancellationToken: cancel);
        return row.Value.ToTally(round);
    }

    /// <summary>All shards together: as many point reads as there are shards, whatever the number of ratings.</summary>
    public async Task<Tally> SumAsync(CancellationToken cancel)
    {
        var sum = round.NewTally();
        foreach (var shard in await Task.WhenAll(Shards.Select(shard => ReadTallyAsync(shard, cancel))))
        {
            sum.Add(shard.Tally);
        }

        return sum;
    }

    /// <summary>
    /// From here on nothing in the table changes. No ETag is needed: the merge leaves the counts alone and moves the ETag, so a commit
    /// under way fails on it, reads again and finds the seal; nor can a busy shard put the seal off.
    /// </summary>
    public Task SealAsync(CancellationToken cancel) => Task.WhenAll(Shards.Select(shard => table.UpdateEntityAsync(
        new TallyRow { PartitionKey = BallotRow.PartitionOf(shard), Sealed = true }, ETag.All, TableUpdateMode.Merge, cancel)));

    public async Task<StoredBallot> FindAsync(int shard, string key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<BallotRow>(BallotRow.PartitionOf(shard), key, cancellationToken: cancel);
        return row.HasValue ? row.Value!.ToBallot() : StoredBallot.Absent;
    }

    /// <summary>Ballots and tally in one transaction: all of it happens or nothing.</summary>
    /// <returns>The new ETags in the order of the changes, the tally's last.</returns>
    public async Task<IReadOnlyList<ETag>> CommitAsync(int shard, CommitPlan plan, CancellationToken cancel)
    {
        var tally = new TallyRow { PartitionKey = BallotRow.PartitionOf(shard), Counts = TallyFormat.Pack(plan.Tally) };
        var actions = plan.Changes.Select(change => ActionOf(change.Row, change.ETag))
            .Append(new TableTransactionAction(TableTransactionActionType.UpdateMerge, tally, plan.TallyETag));
        var response = await table.SubmitTransactionAsync(actions, cancel);
        return [.. response.Value.Select(r => r.Headers.ETag!.Value)];
    }

    /// <summary>Every ballot of a shard, page by page: for the recount only.</summary>
    public async IAsyncEnumerable<Ballot> ScanAsync(int shard, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {BallotRow.PartitionOf(shard)} and RowKey lt {TallyRow.Key}");
        await foreach (var row in table.QueryAsync<BallotRow>(filter, PageSize, cancellationToken: cancel))
        {
            yield return row.ToBallot().Ballot;
        }
    }

    // A merge, because its cost stays flat as the table grows; the bytes are replaced whole either way.
    private static TableTransactionAction ActionOf(BallotRow row, ETag etag) => etag == default
        ? new TableTransactionAction(TableTransactionActionType.Add, row)
        : new TableTransactionAction(TableTransactionActionType.UpdateMerge, row, etag);

    private async Task AddTallyAsync(int shard, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(new TallyRow { PartitionKey = BallotRow.PartitionOf(shard) }, cancel);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Opened before, up to here.
        }
    }
}
