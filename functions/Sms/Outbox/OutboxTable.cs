using Azure;
using Azure.Data.Tables;

namespace Hotline.Sms.Outbox;

/// <summary>The rows of table <c>outbox</c>: texts, and a tally per shard that changes with them.</summary>
internal sealed class OutboxTable(TableClient table)
{
    /// <summary>Up to <paramref name="limit"/> texts of a shard in the order of their rows, those after <paramref name="after"/>: one request.</summary>
    public async Task<IReadOnlyList<OutboxRow>> PageAsync(OutboxShard shard, string after, int limit, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OutboxRow.PartitionOf(shard)} and RowKey gt {after} and RowKey lt {OutboxTallyRow.Key}");
        await foreach (var page in table.QueryAsync<OutboxRow>(filter, limit, cancellationToken: cancel).AsPages())
        {
            return page.Values;
        }

        return [];
    }

    public async Task<List<OutboxRow>> ReadAsync(OutboxShard shard, string prefix, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {OutboxRow.PartitionOf(shard)} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        var rows = new List<OutboxRow>();
        await foreach (var row in table.QueryAsync<OutboxRow>(filter, cancellationToken: cancel))
        {
            rows.Add(row);
        }

        return rows;
    }

    public async Task<List<OutboxRow>> FindAsync(OutboxShard shard, IEnumerable<string> rows, CancellationToken cancel)
    {
        var found = await Task.WhenAll(rows.Select(row => table.GetEntityIfExistsAsync<OutboxRow>(OutboxRow.PartitionOf(shard), row, cancellationToken: cancel)));
        return [.. found.Where(row => row.HasValue).Select(row => row.Value!)];
    }

    public async Task<OutboxTallyRow?> FindTallyAsync(OutboxShard shard, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<OutboxTallyRow>(OutboxRow.PartitionOf(shard), OutboxTallyRow.Key, cancellationToken: cancel);
        return row.HasValue ? row.Value : null;
    }

    /// <param name="shard">Where.</param>
    /// <param name="tally">As read before the rows; null for none yet.</param>
    /// <param name="changed">At most 99: the row as read, null for a new one, and the text as it shall be.</param>
    /// <param name="mayFail">Whether losing a race is said, not thrown.</param>
    /// <returns>False if something it rests on changed, or was written just now by a try whose answer got lost.</returns>
    public async Task<bool> TryWriteAsync(OutboxShard shard, OutboxTallyRow? tally, List<(OutboxRow? Row, OutboxItem Item)> changed, bool mayFail)
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
        catch (RequestFailedException e) when (mayFail && e.Status is 409 or 412)
        {
            return false;
        }
    }

    private static TableTransactionAction ActionOf(ITableEntity row, ETag? etag, TableTransactionActionType update) => etag is { } tag
        ? new TableTransactionAction(update, row, tag)
        : new TableTransactionAction(TableTransactionActionType.Add, row);
}
