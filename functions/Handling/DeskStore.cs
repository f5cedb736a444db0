using System.Text.RegularExpressions;
using Azure;
using Azure.Data.Tables;
using Hotline.Tickets;

namespace Hotline.Handling;

/// <summary>A page of the desk; <paramref name="Next"/> continues after it, null at the end.</summary>
public sealed record DeskPage(IReadOnlyList<DeskEntry> Entries, string? Next);

public sealed partial class DeskStore(TableServiceClient tables)
{
    public const string Table = "desk";

    private readonly TableClient table = tables.GetTableClient(Table);

    public static bool IsContinuation(string text) => ContinuationPattern().IsMatch(text);

    /// <param name="after">The <see cref="DeskPage.Next"/> of the page before, or null for the first.</param>
    /// <param name="size">1 to 1000.</param>
    /// <param name="cancel">Ends the read.</param>
    public async Task<DeskPage> ReadAsync(string? after, int size, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DeskRow.Partition} and RowKey gt {after ?? ""}");
        await foreach (var page in table.QueryAsync<DeskRow>(filter, size, cancellationToken: cancel).AsPages())
        {
            return new DeskPage([.. page.Values.Select(r => r.ToEntry())], page.ContinuationToken is null ? null : page.Values[^1].RowKey);
        }

        return new DeskPage([], null);
    }

    internal Task PutAsync(Ticket ticket, CancellationToken cancel) =>
        table.UpsertEntityAsync(DeskRow.From(DeskEntry.Of(ticket)), TableUpdateMode.Replace, cancel);

    internal Task RemoveAsync(Ticket ticket, CancellationToken cancel)
    {
        var (partition, row) = DeskRow.Keys(ticket.FiledAt, ticket.Number);
        return table.DeleteEntityAsync(partition, row, ETag.All, cancel);
    }

    [GeneratedRegex("^[0-9]{19}-[0-9A-Z]{12}$")]
    private static partial Regex ContinuationPattern();
}
