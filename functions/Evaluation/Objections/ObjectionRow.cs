using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Objections;

/// <summary>In table <c>objections</c>: partition = round, row = id.</summary>
internal sealed class ObjectionRow : ITableEntity
{
    public const string Table = "objections";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Unit { get; set; } = "";

    public string Text { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset FiledAt { get; set; }

    /// <summary>JSON of <see cref="ObjectionDecision"/>.</summary>
    public string? Decision { get; set; }

    public static ObjectionRow Of(Objection objection, ETag etag = default) => new()
    {
        PartitionKey = objection.Round,
        RowKey = objection.Id,
        ETag = etag,
        Unit = objection.Unit,
        Text = objection.Text,
        By = objection.By,
        FiledAt = objection.FiledAt,
        Decision = objection.Decision is { } decision ? JsonSerializer.Serialize(decision, Json.Stored) : null,
    };

    public Objection ToObjection() => new(
        RowKey, PartitionKey, Unit, Text, By, FiledAt, Decision is { } json ? JsonSerializer.Deserialize<ObjectionDecision>(json, Json.Stored) : null);
}
