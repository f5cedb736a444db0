using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Http;

namespace Hotline.Rectification;

/// <summary>
/// In table <c>rectification</c>, one partition: an item (row <c>i-</c>id) or a step of its trail (row <c>t-</c>id<c>-</c>number), so that both change in one
/// transaction. A city has some hundred items a year: all heads together are a page or two.
/// </summary>
internal sealed class ItemRow : ITableEntity
{
    public const string Table = "rectification";
    public const string Partition = "item";
    public const string Heads = "i-";

    public string PartitionKey { get; set; } = Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>JSON of the item or the step.</summary>
    public string Whole { get; set; } = "";

    public static string StepsOf(string id) => $"t-{id}-";

    public static ItemRow Of(Item item) => new() { RowKey = Heads + item.Id, Whole = JsonSerializer.Serialize(item, Json.Stored) };

    public static ItemRow Of(string id, int number, Step step) =>
        new() { RowKey = StepsOf(id) + number.ToString("D5", CultureInfo.InvariantCulture), Whole = JsonSerializer.Serialize(step, Json.Stored) };

    public T Read<T>() => JsonSerializer.Deserialize<T>(Whole, Json.Stored)!;
}
