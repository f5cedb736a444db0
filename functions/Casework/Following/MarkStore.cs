using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Following;

/// <summary>The marks in table <c>tickets</c>.</summary>
public sealed class MarkStore(TicketStore tickets, OldMarks old, TableServiceClient tables)
{
    private readonly TableClient table = tables.GetTableClient(TicketStore.Table);

    /// <summary>A ticket, its trace and its mark in one request, but for the first time.</summary>
    internal async Task<(TicketFile File, FollowedMark Mark)?> ReadFileAsync(string number, CancellationToken cancel) =>
        await tickets.ReadWithEventsAsync<MarkRow>(number, MarkRow.Key, cancel) is (var file, var row)
            ? (file, row?.ToMark() ?? await old.ReadAsync(number, cancel))
            : null;

    internal async Task<FollowedMark?> ReadAsync(string number, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<MarkRow>(number, MarkRow.Key, cancellationToken: cancel);
        return row.HasValue ? row.Value!.ToMark() : null;
    }

    /// <returns>As it is now; null when another run was first.</returns>
    internal async Task<FollowedMark?> TryWriteAsync(FollowedMark mark, CancellationToken cancel)
    {
        var row = MarkRow.From(mark);
        try
        {
            var answer = await (mark.ETag is { } known
                ? table.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancel)
                : table.AddEntityAsync(row, cancel));
            return mark with { ETag = answer.Headers.ETag };
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return null;
        }
    }
}
