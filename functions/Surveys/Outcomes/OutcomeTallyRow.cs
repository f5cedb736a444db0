using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Surveys.Outcomes;

/// <summary>The counts of a partition of <see cref="OutcomeRow.Table"/>: they change in the same transaction as the rows they count.</summary>
internal sealed class OutcomeTallyRow : ITableEntity
{
    public const string Key = "c";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Key;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>JSON, gateway → kind → count.</summary>
    public string Counts { get; set; } = "{}";

    public static OutcomeTallyRow Of(string partition, OutcomeTally tally) =>
        new() { PartitionKey = partition, Counts = JsonSerializer.Serialize(tally, Json.Stored) };

    public OutcomeTally ToTally() => JsonSerializer.Deserialize<OutcomeTally>(Counts, Json.Stored)!;
}
