using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Rectification.ProblemList;

/// <summary>
/// An opinion, in the partition of the items, so that it moves into one in the transaction of the item's step: a row <c>p.</c>id that says which item it is
/// in, and a row <c>q.</c>item<c>.</c>id (<c>q..</c>id while it is in none) by which those of an item are found.
/// </summary>
internal sealed class ProblemRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>JSON of the opinion.</summary>
    public string Whole { get; set; } = "";

    public static string KeyOf(string id) => $"p.{id}";

    public static string PlacesOf(string item) => $"q.{item}.";

    public static string PlaceOf(ListedProblem problem) => PlacesOf(problem.Item) + problem.Id;

    public static ProblemRow Of(string partition, string key, ListedProblem problem) =>
        new() { PartitionKey = partition, RowKey = key, Whole = JsonSerializer.Serialize(problem, Json.Stored) };

    public ListedProblem ToProblem() => JsonSerializer.Deserialize<ListedProblem>(Whole, Json.Stored)!;
}
