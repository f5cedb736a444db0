using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Http;

namespace Hotline.Handling;

/// <summary>Table <c>desk</c>: one partition, oldest filing first. A projection: the ticket itself is the truth.</summary>
internal sealed class DeskRow : ITableEntity
{
    public const string Partition = "desk";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Entry { get; set; } = "";

    public static (string PartitionKey, string RowKey) Keys(DateTimeOffset filedAt, string number) => (Partition, $"{filedAt.UtcTicks:D19}-{number}");

    public static DeskRow From(DeskEntry entry)
    {
        var (partition, row) = Keys(entry.FiledAt, entry.Number);
        return new DeskRow { PartitionKey = partition, RowKey = row, Entry = JsonSerializer.Serialize(entry, Json.Stored) };
    }

    public DeskEntry ToEntry() => JsonSerializer.Deserialize<DeskEntry>(Entry, Json.Stored)!;
}
