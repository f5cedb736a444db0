using Azure;
using Azure.Data.Tables;
using Hotline.Rectification.Items;

namespace Hotline.Rectification.ProblemList;

internal sealed record StoredProblem(ListedProblem Problem, ETag ETag);

/// <summary>Opinions, beside the items in table <c>rectification</c>.</summary>
public sealed class ProblemStore(TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(ItemStore.Table);

    /// <returns>False if there is one of this id.</returns>
    internal async Task<bool> TryAddAsync(ListedProblem problem, CancellationToken cancel)
    {
        try
        {
            IEnumerable<TableTransactionAction> actions =
                [new(TableTransactionActionType.Add, RowOf(ProblemRow.KeyOf(problem.Id), problem)), new(TableTransactionActionType.Add, RowOf(ProblemRow.PlaceOf(problem), problem))];
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
        var row = await table.GetEntityIfExistsAsync<ProblemRow>(ItemStore.Partition, ProblemRow.KeyOf(id), cancellationToken: cancel);
        return row.HasValue ? new StoredProblem(row.Value!.ToProblem(), row.Value.ETag) : null;
    }

    /// <summary>A page of those in an item, or of those in none for an empty <paramref name="item"/>, by their ids.</summary>
    internal async Task<IReadOnlyList<ListedProblem>> ReadAsync(string item, string after, int size, CancellationToken cancel)
    {
        var prefix = ProblemRow.PlacesOf(item);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ItemStore.Partition} and RowKey gt {prefix + after} and RowKey lt {prefix + "~"}");
        return await table.QueryAsync<ProblemRow>(filter, size, cancellationToken: cancel).Take(size).Select(row => row.ToProblem()).ToListAsync(cancel);
    }

    /// <summary>What moves an opinion, to be written with the item's step: three rows.</summary>
    internal static IEnumerable<TableTransactionAction> Move(StoredProblem problem, string item)
    {
        var moved = problem.Problem with { Item = item };
        return
        [
            new(TableTransactionActionType.UpdateReplace, RowOf(ProblemRow.KeyOf(moved.Id), moved), problem.ETag),
            new(TableTransactionActionType.Delete, RowOf(ProblemRow.PlaceOf(problem.Problem), moved), ETag.All),
            new(TableTransactionActionType.Add, RowOf(ProblemRow.PlaceOf(moved), moved)),
        ];
    }

    private static ProblemRow RowOf(string key, ListedProblem problem) => ProblemRow.Of(ItemStore.Partition, key, problem);
}
