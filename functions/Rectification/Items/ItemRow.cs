using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Rectification.Items;

/// <summary>
/// In table <c>rectification</c>, one partition, so that whatever a step changes is one transaction: an item (<c>i.</c>id), a step of its trail
/// (<c>t.</c>id<c>.</c>number), its line in the list of the city and of each of its units (<c>l.</c>list<c>.</c>state<c>.</c>deadline<c>.</c>id), the counts
/// of a unit (<c>b.</c>unit), and opinions. No id holds a dot.
/// </summary>
internal sealed class ItemRow : ITableEntity
{
    public const string Counts = "b.";

    /// <summary>The list that holds every item.</summary>
    public const string City = "*";

    public string PartitionKey { get; set; } = ItemStore.Partition;

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>JSON of what it is.</summary>
    public string Whole { get; set; } = "";

    /// <summary>Of a head: names the commit that wrote it, so that its writer knows its own after a lost answer.</summary>
    public string? Commit { get; set; }

    public static string HeadOf(string id) => $"i.{id}";

    public static string StepsOf(string id) => $"t.{id}.";

    public static string StepOf(string id, int number) => StepsOf(id) + number.ToString("D5", CultureInfo.InvariantCulture);

    public static string LinesOf(string list, ItemState? state = null) => state is { } s ? $"l.{list}.{(int)s}." : $"l.{list}.";

    public static string LineOf(string list, ItemLine line) =>
        LinesOf(list, line.State) + (line.Due?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "99999999") + "." + line.Id;

    public static ItemRow Of(string key, object whole, string? commit = null) => new() { RowKey = key, Whole = JsonSerializer.Serialize(whole, Json.Stored), Commit = commit };

    public T Read<T>() => JsonSerializer.Deserialize<T>(Whole, Json.Stored)!;
}
