using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Sms.Outbox;

/// <summary>Changes texts of one shard and their tally.</summary>
internal sealed class OutboxTransaction(OutboxTable table, OutboxShard shard, IReadOnlyList<OutboxChange> changes) : GroupTransaction(table.Client)
{
    protected override async Task<IReadOnlyList<TableTransactionAction>> PlanAsync(CancellationToken cancel)
    {
        // The tally first: a text that changes after it was read fails on its own ETag.
        var tally = await table.FindTallyAsync(shard, cancel);
        var read = await Task.WhenAll(changes.Select(change => ReadAsync(change, cancel)));
        var before = read.SelectMany(rows => rows).DistinctBy(row => row.RowKey).ToDictionary(row => row.RowKey, StringComparer.Ordinal);
        var items = new SortedDictionary<string, OutboxItem>(before.ToDictionary(row => row.Key, row => row.Value.ToItem()), StringComparer.Ordinal);
        foreach (var change in changes)
        {
            change.MakeTo(items);
        }

        var changed = items.Values.Select(item => (Row: before.GetValueOrDefault(item.Row), Item: item)).Where(c => c.Row?.ToItem() != c.Item).ToList();
        return changed.Count == 0 ? [] : ActionsOf(tally, changed);
    }

    private Task<List<OutboxRow>> ReadAsync(OutboxChange change, CancellationToken cancel) => change.Rows is { } rows
        ? table.FindAsync(shard, rows, cancel)
        : table.ReadAsync(shard, change.Prefix, cancel);

    private List<TableTransactionAction> ActionsOf(OutboxTallyRow? tally, List<(OutboxRow? Row, OutboxItem Item)> changed)
    {
        var sum = changed.Aggregate(tally?.ToTally() ?? OutboxTally.Empty, (sum, change) => sum.Moved(change.Row?.ToItem(), change.Item));
        return
        [
            .. changed.Select(change => Write(OutboxRow.Of(shard, change.Item), change.Row?.ETag ?? default, TableTransactionActionType.UpdateReplace)),
            // A merge: what others keep in the tally's row stays.
            Write(OutboxTallyRow.Of(shard, sum), tally?.ETag ?? default, TableTransactionActionType.UpdateMerge),
        ];
    }
}
