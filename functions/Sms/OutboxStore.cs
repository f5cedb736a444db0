using Azure;
using Azure.Data.Tables;
using Hotline.Storage;

namespace Hotline.Sms;

/// <summary>
/// Table <c>outbox</c>. Texts and their tally change in one transaction, each under its ETag; whoever loses a race, or does not hear whether its writing was
/// committed, reads again and decides anew, so changes must be pure and harmless when they were made before.
/// </summary>
public sealed class OutboxStore(TableServiceClient tables)
{
    /// <summary>Texts per transaction: the hundredth entity is the tally.</summary>
    internal const int MostPerChange = 99;

    private const int Tries = 40;

    private readonly TableClient table = tables.GetTableClient(OutboxRow.Table);

    /// <summary>Adds those that are not there yet.</summary>
    /// <param name="shard">Where.</param>
    /// <param name="items">At most 99.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>All of them as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> AddAsync(OutboxShard shard, IReadOnlyList<OutboxItem> items, CancellationToken cancel) =>
        CommitAsync(shard, () => FindRowsAsync(shard, items.Select(item => item.Row), cancel), found =>
            [.. items.Where(item => found.All(row => row.RowKey != item.Row)).Select(item => ((OutboxRow?)null, item))], cancel);

    /// <summary>Changes single texts; those that are not there are left out.</summary>
    /// <returns>All of them that are there, as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> ChangeAsync(
        OutboxShard shard, IReadOnlyCollection<string> rows, Func<OutboxItem, OutboxItem> change, CancellationToken cancel) =>
        CommitAsync(shard, () => FindRowsAsync(shard, rows, cancel), found => Changed(found, change), cancel);

    /// <summary>Changes the texts whose row begins with <paramref name="prefix"/>, at most 99.</summary>
    /// <returns>All of them as they are now.</returns>
    internal Task<IReadOnlyList<OutboxItem>> ChangeAsync(OutboxShard shard, string prefix, Func<OutboxItem, OutboxItem> change, CancellationToken cancel) =>
        CommitAsync(shard, () => ReadRowsAsync(shard, prefix, cancel), found => Changed(found, change), cancel);

    internal async Task<IReadOnlyList<OutboxItem>> ReadAsync(OutboxShard shard, string prefix, CancellationToken cancel) =>
        [.. (await ReadRowsAsync(shard, prefix, cancel)).Select(row => row.ToItem())];

    internal async Task<OutboxTally> ReadTallyAsync(OutboxShard shard, CancellationToken cancel) => (await FindTallyAsync(shard, cancel))?.ToTally() ?? OutboxTally.Empty;

    /// <param name="shard">Where.</param>
    /// <param name="read">What the change rests on.</param>
    /// <param name="plan">The changes: the row as read, null for a new one, and the item as it shall be.</param>
    /// <param name="cancel">Ends the waiting.</param>
    private async Task<IReadOnlyList<OutboxItem>> CommitAsync(
        OutboxShard shard, Func<Task<List<OutboxRow>>> read, Func<List<OutboxRow>, List<(OutboxRow? Row, OutboxItem Item)>> plan, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            // The tally first: a text that changes after it was read fails on its own ETag.
            var tally = await FindTallyAsync(shard, cancel);
            var found = await read();
            var changes = plan(found);
            if (changes.Count == 0 || await TryCommitAsync(shard, tally, changes, tries, cancel))
            {
                var now = changes.ToDictionary(c => c.Item.Row, c => c.Item, StringComparer.Ordinal);
                return [.. found.Where(row => !now.ContainsKey(row.RowKey)).Select(row => row.ToItem()), .. now.Values];
            }

            await LostRace.PauseAsync(tries, cancel);
        }
    }

    /// <returns>False if something it rests on changed, or was written just now by this very call.</returns>
    private async Task<bool> TryCommitAsync(
        OutboxShard shard, OutboxTallyRow? tally, List<(OutboxRow? Row, OutboxItem Item)> changes, int tries, CancellationToken cancel)
    {
        var sum = changes.Aggregate(tally?.ToTally() ?? OutboxTally.Empty, (sum, change) => sum.Moved(change.Row?.ToItem(), change.Item));
        var actions = changes.Select(change => ActionOf(OutboxRow.Of(shard, change.Item), change.Row?.ETag, TableTransactionActionType.UpdateReplace))
            // A merge: what others keep in the tally's row stays.
            .Append(ActionOf(OutboxTallyRow.Of(shard, sum), tally?.ETag, TableTransactionActionType.UpdateMerge));
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 && tries < Tries)
        {
            return false;
        }
    }

    private static List<(OutboxRow? Row, OutboxItem Item)> Changed(List<OutboxRow> found, Func<OutboxItem, OutboxItem> change) =>
        [.. from row in found let before = row.ToItem() let after = change(before) where after != before select ((OutboxRow?)row, after)];

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
