using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Http;

namespace Hotline.Rectification;

/// <summary>Table <c>problems</c>, one partition; the column <c>Item</c> says which item a problem is in.</summary>
public sealed class ProblemStore(TableServiceClient tables)
{
    internal const string Table = "problems";

    private const string Partition = "problem";
    private const string Whole = "Whole";
    private const string Item = "Item";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <returns>False if there is one of this id.</returns>
    internal async Task<bool> TryAddAsync(ListedProblem problem, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(RowOf(problem), cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Those of an item; those in none for an empty one.</summary>
    internal async Task<IReadOnlyList<ListedProblem>> ReadAsync(string item, CancellationToken cancel) => await table
        .QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and Item eq {item}"), cancellationToken: cancel).Select(Read).ToListAsync(cancel);

    internal async Task<ListedProblem?> FindAsync(string id, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancel);
        return row.HasValue ? Read(row.Value!) : null;
    }

    /// <summary>Puts a problem into an item, or out of one for an empty <paramref name="to"/>.</summary>
    /// <returns>False when it is not in <paramref name="from"/>, nor already where it shall be.</returns>
    internal async Task<bool> TryMoveAsync(string id, string from, string to, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancel);
        if (!row.HasValue || Read(row.Value!) is not { } problem || (problem.Item != from && problem.Item != to))
        {
            return false;
        }

        try
        {
            await table.UpdateEntityAsync(RowOf(problem with { Item = to }), row.Value!.ETag, TableUpdateMode.Replace, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return await TryMoveAsync(id, from, to, cancel);
        }
    }

    private static TableEntity RowOf(ListedProblem problem) => new(Partition, problem.Id) { [Item] = problem.Item, [Whole] = JsonSerializer.Serialize(problem, Json.Stored) };

    private static ListedProblem Read(TableEntity row) => JsonSerializer.Deserialize<ListedProblem>(row.GetString(Whole), Json.Stored)!;
}
