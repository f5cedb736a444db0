using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Casework.Figures;

/// <summary>Table <c>figures</c>: partition = the city's month of filing; a ticket's part in the counters beside it.</summary>
internal sealed class FactRow : ITableEntity
{
    public const string Prefix = "ticket-";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Units { get; set; } = "{}";

    public static (string PartitionKey, string RowKey) Keys(string month, string number) => (month, Prefix + number);

    public static FactRow From(Fact fact)
    {
        var (partition, row) = Keys(fact.Month, fact.Number);
        return new FactRow
        {
            PartitionKey = partition,
            RowKey = row,
            Units = JsonSerializer.Serialize(fact.Units.ToDictionary(u => u.Key, u => u.Value.Values), Json.Stored),
        };
    }

    public Fact ToFact()
    {
        var units = JsonSerializer.Deserialize<Dictionary<string, Dictionary<Figure, int>>>(Units, Json.Stored)!;
        return new Fact(PartitionKey, RowKey[Prefix.Length..], units.ToDictionary(u => u.Key, u => new Counts(u.Value), StringComparer.Ordinal), ETag);
    }
}
