using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.WorkLists;

/// <summary>A page of a list; <paramref name="Next"/> continues after it, null at the end.</summary>
public sealed record WorkListPage(IReadOnlyList<WorkListEntry> Entries, string? Next);

/// <summary>Table <c>worklists</c>: a projection, the tickets themselves are the truth.</summary>
public sealed partial class WorkListStore(TableServiceClient tables)
{
    public const string Table = "worklists";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>A continuation says where in a list to go on; which list that is never comes from it.</summary>
    public static bool IsContinuation(string text) => ContinuationPattern().IsMatch(text);

    /// <param name="owner">A unit's id or the city.</param>
    /// <param name="list">One of the owner's.</param>
    /// <param name="after">The <see cref="WorkListPage.Next"/> of the page before, or null for the first.</param>
    /// <param name="size">1 to 1000.</param>
    /// <param name="cancel">Ends the read.</param>
    public async Task<WorkListPage> ReadAsync(string owner, string list, string? after, int size, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {WorkListRow.Partition(owner, list)} and RowKey gt {after ?? ""}");
        await foreach (var page in table.QueryAsync<WorkListRow>(filter, size, cancellationToken: cancel).AsPages())
        {
            // Storage may answer with an empty page and more to come.
            if (page.Values.Count > 0)
            {
                return new WorkListPage([.. page.Values.Select(r => r.ToEntry())], page.ContinuationToken is null ? null : page.Values[^1].RowKey);
            }
        }

        return new WorkListPage([], null);
    }

    /// <returns>Whether the line lies where it should and says what it should.</returns>
    internal async Task<bool> StandsAsync(WantedLine line, CancellationToken cancel)
    {
        var wanted = WorkListRow.From(line);
        var answer = await table.GetEntityIfExistsAsync<WorkListRow>(wanted.PartitionKey, wanted.RowKey, cancellationToken: cancel);
        return answer.HasValue && answer.Value!.Entry == wanted.Entry;
    }

    /// <summary>A page of all that lies in the table. Not for a request's path.</summary>
    /// <param name="after">The last row's <see cref="StoredLine.Cursor"/>; empty for the first page.</param>
    /// <param name="size">How many.</param>
    /// <param name="cancel">Ends the read.</param>
    internal async Task<IReadOnlyList<StoredLine>> ReadLinesAsync(string after, int size, CancellationToken cancel)
    {
        var filter = after.Split(StoredLine.Break) is [var partition, var row]
            ? TableClient.CreateQueryFilter($"(PartitionKey eq {partition} and RowKey gt {row}) or PartitionKey gt {partition}")
            : null;
        string[] keys = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)];
        return await table.QueryAsync<TableEntity>(filter, size, keys, cancel)
            .Take(size).Select(r => new StoredLine(r.PartitionKey, r.RowKey, r.ETag)).ToListAsync(cancel);
    }

    /// <returns>False when it changed or went since it was read.</returns>
    internal async Task<bool> TryRemoveAsync(StoredLine line, CancellationToken cancel)
    {
        try
        {
            return (await table.DeleteEntityAsync(line.Partition, line.Row, line.ETag, cancel)).Status != 404;
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            return false;
        }
    }

    internal async Task<WrittenLines> ReadWrittenAsync(string number, CancellationToken cancel)
    {
        var (partition, row) = WrittenLinesRow.Keys(number);
        var answer = await table.GetEntityIfExistsAsync<WrittenLinesRow>(partition, row, cancellationToken: cancel);
        return answer.HasValue ? answer.Value!.ToWritten() : new WrittenLines(number, 0, [], null);
    }

    /// <returns>As it is now; null when another run was first.</returns>
    internal async Task<WrittenLines?> TryWriteAsync(WrittenLines written, CancellationToken cancel)
    {
        var row = WrittenLinesRow.From(written);
        try
        {
            var answer = await (written.ETag is { } known
                ? table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancel)
                : table.AddEntityAsync(row, cancel));
            return written with { ETag = answer.Headers.ETag };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }

    internal Task PutAsync(WantedLine line, CancellationToken cancel) =>
        table.UpsertEntityAsync(WorkListRow.From(line), TableUpdateMode.Replace, cancel);

    internal Task RemoveAsync(LineKey key, CancellationToken cancel) => table.DeleteEntityAsync(key.Partition, key.Row, ETag.All, cancel);

    [GeneratedRegex("^[0-9]{19}-[0-9A-Z]{12}$")]
    private static partial Regex ContinuationPattern();
}
