using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>The table of one round: per shard the ballots and their tally, in one lane or several.</summary>
internal sealed class RoundBallots(TableClient table, Round round)
{
    private const int PageSize = 1000;

    // A ballot of 2,000 units and five questions takes 40 KiB in Base64 at most once it is cut: 50 of them fit the 4 MiB.
    private const int BallotsPerReplace = 50;

    public TableClient Table => table;

    public ShardLanes Lanes { get; } = new(table, round);

    public IEnumerable<int> Shards => Enumerable.Range(0, round.Shards);

    /// <summary>The table and an empty tally per shard. Again: nothing.</summary>
    public async Task CreateAsync(CancellationToken cancel)
    {
        await table.CreateIfNotExistsAsync(cancel);
        await Task.WhenAll(Shards.Select(shard => AddTallyAsync(shard, cancel)));
    }

    /// <summary>A point read, and one per further lane: there are such only where several instances counted.</summary>
    public async Task<ShardTally> ReadTallyAsync(int shard, CancellationToken cancel)
    {
        var first = await Lanes.ReadAsync(shard, 0, cancel);
        var further = await Task.WhenAll(Enumerable.Range(1, first.Lanes - 1).Select(lane => Lanes.ReadAsync(shard, lane, cancel)));
        return ShardTally.Of(round, [first, .. further]);
    }

    /// <summary>All shards together: as many point reads as there are lanes, whatever the number of ratings.</summary>
    public async Task<Tally> SumAsync(CancellationToken cancel)
    {
        var sum = round.NewTally();
        foreach (var shard in await Task.WhenAll(Shards.Select(shard => ReadTallyAsync(shard, cancel))))
        {
            sum.Add(shard.Tally);
        }

        // Lanes are read one after the other: of an open round one may have lost already what another had not got yet.
        return sum.AtLeastNone();
    }

    /// <summary>
    /// From here on nothing in the table changes. No ETag is needed: the merge leaves the counts alone and moves the ETag, so a commit
    /// under way fails on it, reads again and finds the seal; nor can a busy shard put the seal off.
    /// </summary>
    public Task SealAsync(CancellationToken cancel) => Task.WhenAll(Shards.Select(shard => Lanes.SealAsync(shard, cancel)));

    public async Task<StoredBallot> FindAsync(int shard, string key, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(BallotRow.PartitionOf(shard), key, cancellationToken: cancel);
        return row.HasValue ? BallotRow.Read(row.Value!) : StoredBallot.Absent;
    }

    /// <summary>Every ballot of a shard, page by page: for the recount only.</summary>
    public async IAsyncEnumerable<Ballot> ScanAsync(int shard, [EnumeratorCancellation] CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {BallotRow.PartitionOf(shard)} and RowKey lt {TallyRow.Key}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, PageSize, cancellationToken: cancel))
        {
            yield return BallotRow.Read(row).Ballot;
        }
    }

    /// <summary>The ballots of a shard in the order of their keys, those after <paramref name="after"/>: for counting and cutting only.</summary>
    public async Task<IReadOnlyList<KeyedBallot>> ReadPageAsync(int shard, string after, int size, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {BallotRow.PartitionOf(shard)} and RowKey gt {after} and RowKey lt {TallyRow.Key}");
        return await table.QueryAsync<TableEntity>(filter, size, cancellationToken: cancel)
            .Take(size).Select(row => new KeyedBallot(row.RowKey, BallotRow.Read(row).Ballot)).ToListAsync(cancel);
    }

    /// <summary>Writes ballots of a frozen round anew, the tally untouched.</summary>
    /// <param name="shard">Theirs.</param>
    /// <param name="some">At most <see cref="GroupTransaction.MostRows"/>; in two transactions where one would be too large.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task ReplaceAsync(int shard, IReadOnlyList<KeyedBallot> some, CancellationToken cancel)
    {
        foreach (var part in some.Chunk(BallotsPerReplace))
        {
            await table.SubmitTransactionAsync(
                part.Select(b => new TableTransactionAction(TableTransactionActionType.UpdateReplace, BallotRow.Of(shard, b.Key, b.Ballot), ETag.All)), cancel);
        }
    }

    private async Task AddTallyAsync(int shard, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(TallyRow.New(shard, 0), cancel);
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            // Opened before, up to here.
        }
    }
}
