using Azure.Data.Tables;

namespace Hotline.Casework.Duplicates;

/// <summary>Table <c>matters</c>: what was filed lately, by writer and by category. An index: the tickets are the truth.</summary>
public sealed class DuplicateStore(TableServiceClient tables)
{
    public const string Table = "matters";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>One page at most, newest first, whatever has been filed.</summary>
    internal async Task<IReadOnlyList<DuplicateCandidate>> ReadAsync(string partition, DateTimeOffset since, int size, CancellationToken cancel)
    {
        var last = DuplicateRow.Keys(partition, since, "").RowKey;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {last}");
        await foreach (var page in table.QueryAsync<DuplicateRow>(filter, size, cancellationToken: cancel).AsPages())
        {
            return [.. page.Values.Select(r => r.ToMatter())];
        }

        return [];
    }
}
