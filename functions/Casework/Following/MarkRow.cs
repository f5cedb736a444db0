using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Casework.Following;

/// <summary>Table <c>tickets</c>, row <c>followed</c> in the ticket's partition, between its trace and its head: one query reads them all.</summary>
internal sealed class MarkRow : ITableEntity
{
    public const string Key = "followed";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Key;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public int Steps { get; set; }

    public bool IsSettled { get; set; }

    public string Rows { get; set; } = "[]";

    public static MarkRow From(FollowedMark mark) => new()
    {
        PartitionKey = mark.Number,
        Steps = mark.Steps,
        IsSettled = mark.IsSettled,
        Rows = JsonSerializer.Serialize(mark.Rows, Json.Stored),
    };

    public FollowedMark ToMark() =>
        new(PartitionKey, Steps, IsSettled, JsonSerializer.Deserialize<IReadOnlyList<MarkedRow>>(Rows, Json.Stored)!, ETag);
}
