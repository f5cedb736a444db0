using Azure;
using Azure.Data.Tables;
using Hotline.Casework.Messages;
using Hotline.City.Calendar;
using Hotline.Platform.Storage;

namespace Hotline.Casework.Tickets;

/// <summary>A ticket with its trace, oldest step first.</summary>
public sealed record TicketFile(TicketVersion Version, IReadOnlyList<TicketEvent> Events);

/// <summary>Table <c>tickets</c>. A ticket's state and the events that changed it are always one transaction.</summary>
public sealed class TicketStore(TableServiceClient tables)
{
    public const string Table = "tickets";

    private readonly TableClient table = tables.GetTableClient(Table);

    public async Task<TicketVersion?> ReadAsync(string number, CancellationToken cancel) =>
        await ReadHeadAsync(number, cancel) is { } row ? new TicketVersion(row.ToTicket(), row.ETag) : null;

    public async Task<TicketFile?> ReadWithEventsAsync(string number, CancellationToken cancel) =>
        (await ReadWithEventsAsync<TicketRow>(number, TicketRow.Head, cancel))?.File;

    /// <summary>In one request; <paramref name="beside"/> is a row of another slice that lies between the trace and the head.</summary>
    internal async Task<(TicketFile File, TRow? Beside)?> ReadWithEventsAsync<TRow>(string number, string beside, CancellationToken cancel)
        where TRow : class, ITableEntity, new()
    {
        var rows = await ReadRowsAsync(number, TicketRow.Head, cancel);
        if (rows.Find(r => r.RowKey == TicketRow.Head)?.To<TicketRow>() is not { } head)
        {
            return null;
        }

        if (rows.Count(IsEvent) < head.Events)
        {
            // A commit came in between the pages of a long trace: what the head says is there by now.
            rows = [.. rows.Where(r => !IsEvent(r)), .. await ReadRowsAsync(number, TicketEventRow.Keys(number, head.Events).RowKey, cancel)];
        }

        var events = rows.Where(IsEvent).Take(head.Events).Select(r => r.To<TicketEventRow>().ToEvent()).ToList();
        return (new TicketFile(new TicketVersion(head.ToTicket(), head.ETag), events), rows.Find(r => r.RowKey == beside)?.To<TRow>());
    }

    /// <summary>The numbers of tickets in their order, a page after another. A full scan: never for a request.</summary>
    /// <param name="after">The last number of the page before; empty for the first.</param>
    /// <param name="size">How many at most; fewer are the last.</param>
    /// <param name="cancel">Ends the read.</param>
    internal async Task<IReadOnlyList<string>> ReadNumbersAsync(string after, int size, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {after} and RowKey eq {TicketRow.Head}");
        return await table.QueryAsync<TableEntity>(filter, size, [nameof(ITableEntity.PartitionKey)], cancel)
            .Take(size).Select(row => row.PartitionKey).ToListAsync(cancel);
    }

    /// <returns>False when the number is taken: by the same message, delivered again, or by a twin.</returns>
    internal async Task<bool> TryAddAsync(TicketChange fresh, CancellationToken cancel)
    {
        var ticket = fresh.Ticket;
        List<TableTransactionAction> actions = [new(TableTransactionActionType.Add, TicketRow.From(ticket, NewCommand()))];
        actions.AddRange(Events(ticket.Number, 0, fresh.Events));
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Changes a ticket and writes why, in one transaction.</summary>
    /// <param name="before">As it was read.</param>
    /// <param name="change">What it becomes.</param>
    /// <param name="command">The caller's name for the request, or null.</param>
    /// <param name="cancel">Ends the waiting; the commit may have happened.</param>
    /// <returns>The new version, or null when somebody else changed it first.</returns>
    internal Task<TicketVersion?> TryCommitAsync(TicketVersion before, TicketChange change, string? command, CancellationToken cancel) =>
        TryCommitAsync(before, change, [], command ?? NewCommand(), cancel);

    /// <summary>Corrects what a ticket's writer was told at filing.</summary>
    /// <returns>False when somebody else changed it first.</returns>
    internal async Task<bool> TryPromiseAsync(TicketVersion before, Promise promised, CancellationToken cancel) =>
        await TryCommitAsync(before, new TicketChange(before.Ticket with { Promised = promised }, []), null, cancel) is not null;

    /// <summary>Keeps another content that came in under the ticket's number.</summary>
    /// <returns>Null when somebody else changed the ticket first, or the content is there already.</returns>
    internal Task<TicketVersion?> TryAddTwinAsync(TicketVersion before, MessageFiled twin, TicketChange said, CancellationToken cancel) =>
        TryCommitAsync(before, said, [new TableTransactionAction(TableTransactionActionType.Add, TicketRow.Twin(twin))], NewCommand(), cancel);

    internal async Task<bool> HasTwinAsync(MessageFiled twin, CancellationToken cancel)
    {
        var (partition, row) = TicketRow.Keys(twin.Number, twin.Content.Fingerprint());
        return (await table.GetEntityIfExistsAsync<TicketRow>(partition, row, [nameof(TicketRow.RowKey)], cancel)).HasValue;
    }

    private async Task<TicketVersion?> TryCommitAsync(
        TicketVersion before, TicketChange change, IReadOnlyList<TableTransactionAction> more, string command, CancellationToken cancel)
    {
        var ticket = change.Ticket with { LastCommand = command };
        List<TableTransactionAction> actions = [new(TableTransactionActionType.UpdateReplace, TicketRow.From(ticket, command), before.ETag)];
        actions.AddRange(Events(ticket.Number, before.Ticket.Events, change.Events));
        actions.AddRange(more);
        try
        {
            var answers = await table.SubmitTransactionAsync(actions, cancel);
            return new TicketVersion(ticket, answers.Value[0].Headers.ETag!.Value);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // The client may have sent it twice because an answer got lost: then the first one was ours.
            return await ReadHeadAsync(ticket.Number, cancel) is { } row && row.Command == command ? new TicketVersion(row.ToTicket(), row.ETag) : null;
        }
    }

    /// <summary>The trace and what lies behind it.</summary>
    private async Task<List<TableEntity>> ReadRowsAsync(string number, string to, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {number} and RowKey ge {TicketEventRow.Prefix} and RowKey le {to}");
        return await table.QueryAsync<TableEntity>(filter, cancellationToken: cancel).ToListAsync(cancel);
    }

    private static bool IsEvent(TableEntity row) => row.RowKey.StartsWith(TicketEventRow.Prefix, StringComparison.Ordinal);

    private static string NewCommand() => Guid.NewGuid().ToString("N");

    private async Task<TicketRow?> ReadHeadAsync(string number, CancellationToken cancel)
    {
        var (partition, row) = TicketRow.Keys(number);
        var answer = await table.GetEntityIfExistsAsync<TicketRow>(partition, row, cancellationToken: cancel);
        return answer.HasValue ? answer.Value : null;
    }

    private static IEnumerable<TableTransactionAction> Events(string number, int before, IReadOnlyList<TicketEvent> events) =>
        events.Select((step, i) => new TableTransactionAction(TableTransactionActionType.Add, TicketEventRow.From(number, before + i + 1, step)));
}
