using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Following;

/// <summary>Rows of one table that are derived from tickets. A row's key ends with its ticket's number.</summary>
internal abstract class Projection(TableServiceClient tables, string table)
{
    private const int PageSize = 500;
    private const int NumberLength = 12;
    private const char Break = '\n';

    private static readonly string[] Keys = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];
    private static readonly ParallelOptions Some = new() { MaxDegreeOfParallelism = 8 };

    public string Table => table;

    protected TableClient Rows { get; } = tables.GetTableClient(table);

    /// <summary>Which rows the ticket should have: nothing but its file decides, and what the city has imported.</summary>
    public abstract IEnumerable<ITableEntity> RowsOf(TicketFile file);

    /// <summary>Safe to repeat, in parallel and late: whoever was overtaken puts it right, see <see cref="FollowTicket"/>.</summary>
    public virtual Task PutAsync(TableEntity row, CancellationToken cancel) => Rows.UpsertEntityAsync(row, TableUpdateMode.Replace, cancel);

    /// <summary>As safe, also when it is not there.</summary>
    public virtual Task RemoveAsync(RowKey key, CancellationToken cancel) => Rows.DeleteEntityAsync(key.Partition, key.Row, ETag.All, cancel);

    public async Task<bool> StandsAsync(ProjectedRow wanted, CancellationToken cancel)
    {
        var stored = await Rows.GetEntityIfExistsAsync<TableEntity>(wanted.Key.Partition, wanted.Key.Row, cancellationToken: cancel);
        return stored.HasValue && wanted.IsSame(stored.Value!);
    }

    /// <summary>Goes through a page of the stored rows, when every ticket's own are made anew, and puts right what no ticket's run can.</summary>
    /// <param name="after">The <see cref="TidyPage.Next"/> of the page before; empty for the first.</param>
    /// <param name="marks">Name the rows that stay.</param>
    /// <param name="cancel">Ends it; it comes again.</param>
    public virtual async Task<TidyPage> TidyAsync(string after, MarkStore marks, CancellationToken cancel)
    {
        var filter = after.Split(Break) is [var partition, var row]
            ? TableClient.CreateQueryFilter($"(PartitionKey eq {partition} and RowKey gt {row}) or PartitionKey gt {partition}")
            : null;
        var page = await Rows.QueryAsync<TableEntity>(filter, PageSize, Keys, cancel).Take(PageSize).ToListAsync(cancel);
        var removed = await RemoveUnnamedAsync(page, marks, cancel);
        return new TidyPage(page.Count < PageSize ? null : page[^1].PartitionKey + Break + page[^1].RowKey, 0, removed);
    }

    /// <returns>How many of these rows no ticket's mark names.</returns>
    protected async Task<int> RemoveUnnamedAsync(IReadOnlyList<TableEntity> page, MarkStore marks, CancellationToken cancel)
    {
        var removed = 0;
        await Parallel.ForEachAsync(page.GroupBy(NumberOf), Some, async (rows, _) =>
        {
            // Read after its rows: one that is written meanwhile has another ETag.
            var mark = rows.Key is { } number ? await marks.ReadAsync(number, cancel) : null;
            foreach (var row in rows.Where(row => mark?.Names(new RowKey(Table, row.PartitionKey, row.RowKey)) != true))
            {
                Interlocked.Add(ref removed, await TryRemoveAsync(row, cancel) ? 1 : 0);
            }
        });
        return removed;
    }

    private static string? NumberOf(TableEntity row) =>
        row.RowKey.Length >= NumberLength && row.RowKey[^NumberLength..] is var number && TicketNumbers.Read(number) == number ? number : null;

    /// <returns>False when it changed or went since it was read.</returns>
    private async Task<bool> TryRemoveAsync(TableEntity row, CancellationToken cancel)
    {
        try
        {
            return (await Rows.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancel)).Status != 404;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }
}

/// <summary><paramref name="Next"/> continues after it, null at the end.</summary>
internal sealed record TidyPage(string? Next, int Repaired, int Removed);
