using Azure.Data.Tables;

namespace Hotline.Sms.Outbox;

/// <summary>The rows of table <c>outbox</c>: texts, and a tally per shard that changes with them.</summary>
internal sealed class OutboxTable(TableClient table)
{
    public TableClient Client => table;

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
}
