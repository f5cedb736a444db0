using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Casework.WorkLists;

/// <summary>Table <c>worklists</c>: a ticket's line in a list, partition = owner and list, row = order and number.</summary>
internal sealed class WorkListRow : ITableEntity
{
    private const char Separator = '|';

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Entry { get; set; } = "";

    public static string Partition(string owner, string list) => $"{owner}{Separator}{list}";

    public static (string PartitionKey, string RowKey) Keys(WantedLine line) => (Partition(line.Owner, line.List), $"{line.Order:D19}-{line.Entry.Number}");

    public static WorkListRow From(WantedLine line)
    {
        var (partition, row) = Keys(line);
        return new WorkListRow { PartitionKey = partition, RowKey = row, Entry = JsonSerializer.Serialize(line.Entry, Json.Stored) };
    }

    public WorkListEntry ToEntry() => JsonSerializer.Deserialize<WorkListEntry>(Entry, Json.Stored)!;
}
