using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Hotline.Platform.Http;
using Hotline.Platform.Storage;

namespace Hotline.Casework.Following;

/// <summary>A row that a ticket should have. <paramref name="Hash"/> tells its content from any other.</summary>
internal sealed record ProjectedRow(RowKey Key, TableEntity Content, string Hash)
{
    private const int HashLength = 12;

    public static ProjectedRow Of(string table, ITableEntity row)
    {
        var columns = Columns.Of(row);
        var content = new TableEntity(columns.ToDictionary()) { PartitionKey = row.PartitionKey, RowKey = row.RowKey };
        return new ProjectedRow(new RowKey(table, row.PartitionKey, row.RowKey), content, HashOf(columns));
    }

    /// <summary>Columns beside the wanted ones do not count.</summary>
    public bool IsSame(TableEntity stored) => HashOf(Columns.Of(stored).Where(c => Content.ContainsKey(c.Key))) == Hash;

    private static string HashOf(IEnumerable<KeyValuePair<string, object>> columns) =>
        Convert.ToBase64String(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(columns, Json.Stored))[..HashLength]);
}
