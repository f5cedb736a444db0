using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Casework.Figures;

/// <summary>Table <c>figures</c>: a unit's counters of a month, in the month's partition; always the sum of its facts.</summary>
internal sealed class CounterRow : ITableEntity
{
    public const string Prefix = "unit-";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Counts { get; set; } = "{}";

    public static (string PartitionKey, string RowKey) Keys(string month, string unit) => (month, Prefix + unit);

    public static CounterRow From(UnitCounter counter)
    {
        var (partition, row) = Keys(counter.Month, counter.Unit);
        return new CounterRow { PartitionKey = partition, RowKey = row, Counts = JsonSerializer.Serialize(counter.Counts.Values, Json.Stored) };
    }

    public UnitCounter ToCounter() => new(
        PartitionKey, RowKey[Prefix.Length..], new Counts(JsonSerializer.Deserialize<Dictionary<Figure, int>>(Counts, Json.Stored)!), ETag);
}
