using Azure.Data.Tables;

namespace Hotline.Platform.Storage;

/// <summary>What rows hold beside their keys, by name: typed rows and those read without a type become alike.</summary>
internal static class Columns
{
    private static readonly HashSet<string> Others =
        [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(ITableEntity.ETag), "odata.etag"];

    /// <summary>Those that are not null, instants in UTC, as they come back from storage.</summary>
    public static IReadOnlyDictionary<string, object> Of(ITableEntity row)
    {
        var all = row as IDictionary<string, object?> ?? row.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(row));
        var own = all.Where(c => c.Value is not null && !Others.Contains(c.Key));
        return new SortedDictionary<string, object>(
            own.ToDictionary(c => c.Key, c => c.Value is DateTimeOffset instant ? instant.ToUniversalTime() : c.Value!), StringComparer.Ordinal);
    }

    public static TRow To<TRow>(this TableEntity stored)
        where TRow : class, ITableEntity, new()
    {
        var row = new TRow { PartitionKey = stored.PartitionKey, RowKey = stored.RowKey, Timestamp = stored.Timestamp, ETag = stored.ETag };
        foreach (var (name, value) in Of(stored))
        {
            typeof(TRow).GetProperty(name)?.SetValue(row, value);
        }

        return row;
    }
}
