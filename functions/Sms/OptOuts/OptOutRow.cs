using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Sms.OptOuts;

/// <summary>Table <c>optouts</c>: the partition is the keyed hash of a phone, the row the sender it refuses. It outlives the contact.</summary>
internal sealed class OptOutRow : ITableEntity
{
    public const string Table = "optouts";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>JSON of the latest wish.</summary>
    public string Last { get; set; } = "";

    public int Episode { get; set; }

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>JSON.</summary>
    public string History { get; set; } = "[]";

    public static OptOutRow Of(string phoneHash, string sender, OptOut optOut, ETag etag) => new()
    {
        PartitionKey = phoneHash,
        RowKey = sender,
        ETag = etag,
        Last = JsonSerializer.Serialize(optOut.Last, Json.Stored),
        Episode = optOut.Episode,
        Since = optOut.Since,
        ConfirmedAt = optOut.ConfirmedAt,
        History = JsonSerializer.Serialize(optOut.History, Json.Stored),
    };

    public OptOut ToOptOut() => new(
        JsonSerializer.Deserialize<OptOutWish>(Last, Json.Stored)!,
        Episode,
        Since,
        ConfirmedAt,
        JsonSerializer.Deserialize<OptOutWish[]>(History, Json.Stored)!);
}
