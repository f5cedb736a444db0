using Azure;
using Azure.Data.Tables;
using Hotline.Rectification.Items;

namespace Hotline.Rectification.ProblemList;

internal sealed record StoredProblem(ListedProblem Problem, ETag ETag);

/// <summary>
/// Opinions, beside the items in table <c>rectification</c>: each a row <c>p.</c>id that says which item it is in, and a row <c>q.</c>item<c>.</c>id, or
/// <c>q..</c>id while it is in none, by which those of an item are found.
/// </summary>
public sealed class ProblemStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(ItemRow.Table);

    /// <returns>False if there is one of this id.</returns>
    internal async Task<bool> TryAddAsync(ListedProblem problem, CancellationToken cancel)
    {
        try
        {
            IEnumerable<TableTransactionAction> actions =
                [new(TableTransactionActionType.Add, ItemRow.Of(KeyOf(problem.Id), problem)), new(TableTransactionActionType.Add, ItemRow.Of(PlaceOf(problem), problem))];
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    internal async Task<StoredProblem?> FindAsync(string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<ItemRow>(ItemRow.Partition, KeyOf(id), cancellationToken: cancel);
        return row.HasValue ? new StoredProblem(row.Value!.Read<ListedProblem>(), row.Value.ETag) : null;
    }

    /// <summary>A page of those in an item, or of those in none for an empty <paramref name="item"/>, by their ids.</summary>
    internal async Task<IReadOnlyList<ListedProblem>> ReadAsync(string item, string after, int size, CancellationToken cancel)
    {
        var prefix = $"q.{item}.";
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ItemRow.Partition} and RowKey gt {prefix + after} and RowKey lt {prefix + "~"}");
        return await table.QueryAsync<ItemRow>(filter, size, cancellationToken: cancel).Take(size).Select(row => row.Read<ListedProblem>()).ToListAsync(cancel);
    }

    /// <summary>What moves an opinion, to be written with the item's step: three rows.</summary>
    internal static IEnumerable<TableTransactionAction> Move(StoredProblem problem, string item)
    {
        var moved = problem.Problem with { Item = item };
        return
        [
            new(TableTransactionActionType.UpdateReplace, ItemRow.Of(KeyOf(moved.Id), moved), problem.ETag),
            new(TableTransactionActionType.Delete, ItemRow.Of(PlaceOf(problem.Problem), moved), ETag.All),
            new(TableTransactionActionType.Add, ItemRow.Of(PlaceOf(moved), moved)),
        ];
    }

    private static string KeyOf(string id) => $"p.{id}";

    private static string PlaceOf(ListedProblem problem) => $"q.{problem.Item}.{problem.Id}";
}
