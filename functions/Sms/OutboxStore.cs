using Azure;
using Azure.Data.Tables;
using Hotline.Storage;

namespace Hotline.Sms;

/// <summary>
/// Table <c>outbox</c>. Texts and their tally change in one transaction, each under its ETag; what several of one process want of a shard at the same time goes
/// into one. Whoever loses a race, or does not hear whether its writing was committed, reads again and decides anew.
/// </summary>
public sealed class OutboxStore
{
    /// <summary>Texts per transaction: the hundredth entity is the tally.</summary>
    internal const int MostPerChange = 99;

    private const int Tries = 40;
    private const int Lanes = 16;

    private readonly TableClient table;
    private readonly GroupCommit<OutboxShard, OutboxChange>[] lanes;

    public OutboxStore(TableServiceClient tables)
    {
        table = tables.GetTableClient(OutboxRow.Table);
        lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new GroupCommit<OutboxShard, OutboxChange>(MostPerChange, change => change.Most, CommitAsync))];
    }

    /// <summary>Adds those that are not there yet.</summary>
    /// <param name="shard">Where.</param>
    /// <param name="items">At most 99.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>All of them as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> AddAsync(OutboxShard shard, IReadOnlyList<OutboxItem> items, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange([.. items.Select(item => item.Row)], "", items, item => item), cancel);

    /// <summary>Adds those that are not there yet, of one batch: three requests.</summary>
    /// <param name="shard">Where.</param>
    /// <param name="prefix">How the rows of the batch begin.</param>
    /// <param name="items">At most 99.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal Task AddBatchAsync(OutboxShard shard, string prefix, IReadOnlyList<OutboxItem> items, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange(null, prefix, items, item => item), cancel);

    /// <summary>Changes single texts, at most 99; those that are not there are left out.</summary>
    /// <returns>All of them that are there, as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> ChangeAsync(
        OutboxShard shard, IReadOnlyCollection<string> rows, Func<OutboxItem, OutboxItem> change, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange(rows, "", [], change), cancel);

    /// <summary>Changes the texts whose row begins with <paramref name="prefix"/>, at most 99.</summary>
    /// <returns>All of them as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> ChangeAsync(OutboxShard shard, string prefix, Func<OutboxItem, OutboxItem> change, CancellationToken cancel) =>
        MakeAsync(shard, new OutboxChange(null, prefix, [], change), cancel);

    internal async Task<IReadOnlyList<OutboxItem>> ReadAsync(OutboxShard shard, string prefix, CancellationToken cancel) =>
        [.. (await ReadRowsAsync(shard, prefix, cancel)).Select(row => row.ToItem())];

    /// <summary>Up to <paramref name="limit"/> texts of a shard in the order of their rows, those after <paramref name="after"/>: one request.</summary>
    internal async Task<IReadOnlyList<OutboxItem>> PageAsync(OutboxShard shard, string after, int limit, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OutboxRow.PartitionOf(shard)} and RowKey gt {after} and RowKey lt {OutboxTallyRow.Key}");
        await foreach (var page in table.QueryAsync<OutboxRow>(filter, limit, cancellationToken: cancel).AsPages())
        {
            return [.. page.Values.Select(row => row.ToItem())];
        }

        return [];
    }

    internal async Task<OutboxTally> ReadTallyAsync(OutboxShard shard, CancellationToken cancel) => (await FindTallyAsync(shard, cancel))?.ToTally() ?? OutboxTally.Empty;

    private async Task<IReadOnlyList<OutboxItem>> MakeAsync(OutboxShard shard, OutboxChange change, CancellationToken cancel)
    {
        await lanes[(uint)shard.GetHashCode() % Lanes].AddAsync(shard, change, cancel);
        return change.Made;
    }

    private async Task CommitAsync(OutboxShard shard, IReadOnlyList<OutboxChange> changes)
    {
        for (var tries = 1; !await TryCommitAsync(shard, changes, tries); tries++)
        {
            await LostRace.PauseAsync(tries, CancellationToken.None);
        }
    }

    /// <returns>False if something it rests on changed, or was written just now by this very call.</returns>
    private async Task<bool> TryCommitAsync(OutboxShard shard, IReadOnlyList<OutboxChange> changes, int tries)
    {
        // The tally first: a text that changes after it was read fails on its own ETag.
        var tally = await FindTallyAsync(shard, CancellationToken.None);
        var read = await Task.WhenAll(changes.Select(change => ReadAsync(shard, change)));
        var before = read.SelectMany(rows => rows).DistinctBy(row => row.RowKey).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var items = new SortedDictionary<string, OutboxItem>(before.ToDictionary(row => row.Key, row => row.Value.ToItem()), StringComparer.Ordinal);
        foreach (var change in changes)
        {
            change.MakeTo(items);
        }

        var changed = items.Values.Select(item => (Row: before.GetValueOrDefault(item.Row), Item: item)).Where(c => c.Row?.ToItem() != c.Item).ToList();
        return changed.Count == 0 || await TryWriteAsync(shard, tally, changed, tries);
    }

    private async Task<bool> TryWriteAsync(OutboxShard shard, OutboxTallyRow? tally, List<(OutboxRow? Row, OutboxItem Item)> changed, int tries)
    {
        var sum = changed.Aggregate(tally?.ToTally() ?? OutboxTally.Empty, (sum, change) => sum.Moved(change.Row?.ToItem(), change.Item));
        var actions = changed.Select(change => ActionOf(OutboxRow.Of(shard, change.Item), change.Row?.ETag, TableTransactionActionType.UpdateReplace))
            // A merge: what others keep in the tally's row stays.
            .Append(ActionOf(OutboxTallyRow.Of(shard, sum), tally?.ETag, TableTransactionActionType.UpdateMerge));
        try
        {
            await table.SubmitTransactionAsync(actions, CancellationToken.None);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 && tries < Tries)
        {
            return false;
        }
    }

    private static TableTransactionAction ActionOf(ITableEntity row, ETag? etag, TableTransactionActionType update) => etag is { } tag
        ? new TableTransactionAction(update, row, tag)
        : new TableTransactionAction(TableTransactionActionType.Add, row);

    private async Task<List<OutboxRow>> ReadRowsAsync(OutboxShard shard, string prefix, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OutboxRow.PartitionOf(shard)} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        var rows = new List<OutboxRow>();
        await foreach (var row in table.QueryAsync<OutboxRow>(filter, cancellationToken: cancel))
        {
            rows.Add(row);
        }

        return rows;
    }

    private Task<List<OutboxRow>> ReadAsync(OutboxShard shard, OutboxChange change) => change.Rows is { } rows
        ? FindRowsAsync(shard, rows, CancellationToken.None)
        : ReadRowsAsync(shard, change.Prefix, CancellationToken.None);

    private async Task<List<OutboxRow>> FindRowsAsync(OutboxShard shard, IEnumerable<string> rows, CancellationToken cancel)
    {
        var found = await Task.WhenAll(rows.Select(row => table.GetEntityIfExistsAsync<OutboxRow>(OutboxRow.PartitionOf(shard), row, cancellationToken: cancel)));
        return [.. found.Where(row => row.HasValue).Select(row => row.Value!)];
    }

    private async Task<OutboxTallyRow?> FindTallyAsync(OutboxShard shard, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<OutboxTallyRow>(OutboxRow.PartitionOf(shard), OutboxTallyRow.Key, cancellationToken: cancel);
        return row.HasValue ? row.Value : null;
    }
}
