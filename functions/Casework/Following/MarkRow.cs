using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Casework.WorkLists;

/// <summary>Table <c>worklists</c>: which lines of a ticket lie or may lie there, partition = number.</summary>
internal sealed class WrittenLinesRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Version { get; set; }

    public string Lines { get; set; } = "[]";

    public static (string PartitionKey, string RowKey) Keys(string number) => (number, "written");

    public static WrittenLinesRow From(WrittenLines written)
    {
        var (partition, row) = Keys(written.Number);
        return new WrittenLinesRow
        {
            PartitionKey = partition,
            RowKey = row,
            ETag = written.ETag ?? default,
            Version = written.Version,
            Lines = JsonSerializer.Serialize(written.Lines, Json.Stored),
        };
    }

    public WrittenLines ToWritten() => new(PartitionKey, Version, JsonSerializer.Deserialize<IReadOnlyList<WrittenLine>>(Lines, Json.Stored)!, ETag);
}
