using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Hotline.Platform.Identity;

namespace Hotline.Casework.Access;

/// <summary>A line of the log. <paramref name="File"/> is the id of a file of the enterprise.</summary>
internal sealed record Read(DateTimeOffset At, string By, IReadOnlyList<string> Roles, string? Unit, bool Contact, bool Original, string? File);

internal sealed record ReadPage(IReadOnlyList<Read> Reads, string? Next);

/// <summary>Who read contact data and originals of a ticket. Only ever added to.</summary>
public sealed partial class ReadLog(TableServiceClient tables, TimeProvider clock)
{
    public const string Table = "reads";

    private readonly TableClient table = tables.GetTableClient(Table);

    /// <summary>To be done before anything is shown: what cannot be logged must not be read.</summary>
    internal Task AddAsync(string number, Staff staff, Shown shown, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (partition, row) = ReadRow.Keys(number, now);
        var line = new ReadRow
        {
            PartitionKey = partition,
            RowKey = row,
            At = now,
            By = staff.Id,
            Roles = string.Join(' ', staff.Roles.Order().Select(r => JsonNamingPolicy.CamelCase.ConvertName(r.ToString()))),
            Unit = staff.UnitId,
            Contact = shown.Contact,
            Original = shown.Original,
            FileId = shown.FileId,
        };
        return table.AddEntityAsync(line, cancel);
    }

    internal static bool IsContinuation(string text) => ContinuationPattern().IsMatch(text);

    /// <param name="number">Normalised.</param>
    /// <param name="after">The <see cref="ReadPage.Next"/> of the page before, or null for the first.</param>
    /// <param name="size">1 to 1000.</param>
    /// <param name="cancel">Ends the read.</param>
    internal async Task<ReadPage> ListAsync(string number, string? after, int size, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {number} and RowKey gt {after ?? ""}");
        await foreach (var page in table.QueryAsync<ReadRow>(filter, size, cancellationToken: cancel).AsPages())
        {
            return new ReadPage([.. page.Values.Select(ToRead)], page.ContinuationToken is null ? null : page.Values[^1].RowKey);
        }

        return new ReadPage([], null);
    }

    private static Read ToRead(ReadRow row) => new(row.At, row.By, row.Roles.Split(' '), row.Unit, row.Contact, row.Original, row.FileId);

    [GeneratedRegex("^[0-9]{19}-[0-9a-f]{8}$")]
    private static partial Regex ContinuationPattern();
}
