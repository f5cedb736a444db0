using System.Text.RegularExpressions;
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

    [GeneratedRegex("^[0-9]{19}-[0-9A-Z]{12}$")]
    private static partial Regex ContinuationPattern();
}
