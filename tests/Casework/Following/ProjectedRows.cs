using System.Globalization;
using Azure.Data.Tables;
using Hotline.Casework.Alarms;
using Hotline.Casework.Duplicates;
using Hotline.Casework.Figures;
using Hotline.Casework.Open311;
using Hotline.Casework.Routing;
using Hotline.Casework.WorkLists;
using Hotline.Sms.Gateways;

namespace Hotline.Tests.Casework.Following;

/// <summary>All that lies in the tables that are derived from tickets, as text, but for who wrote it when.</summary>
internal static class ProjectedRows
{
    private static readonly string[] Tables = [WorkListStore.Table, FigureStore.Table, AlarmStore.Table, DuplicateStore.Table, ExampleStore.Table, Open311Store.Table, TextRow.Table];

    /// <summary>By table, partition and row.</summary>
    public static async Task<SortedDictionary<string, string>> ReadAsync(TableServiceClient service, CancellationToken cancel)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in Tables)
        {
            await foreach (var row in service.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancel))
            {
                rows[$"{table} {row.PartitionKey} {row.RowKey}"] = Text(row);
            }
        }

        return rows;
    }

    private static string Text(TableEntity row) => string.Join(
        ' ', row.Where(p => p.Key is not ("odata.etag" or "Timestamp")).OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}")));
}
