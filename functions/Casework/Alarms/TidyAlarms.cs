using Hotline.Casework.Clocks;
using Hotline.Casework.Following;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Alarms;

/// <summary>The alarms as a rebuild checks them: removes those that no ticket has, and any beside a ticket's one.</summary>
internal sealed class TidyAlarms(TicketStore tickets, AlarmStore alarms, Terms terms, LiveDirectory directory, TimeProvider clock) : IProjection
{
    private const int PageSize = 500;

    private static readonly ParallelOptions Some = new() { MaxDegreeOfParallelism = 8 };

    public string Name => AlarmStore.Table;

    public async Task<int> CountWrongAsync(TicketFile file, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        var next = NextAlarm.Of(ticket, terms, directory.Current);
        var stands = await alarms.ReadStandingAsync(ticket.Number, cancel);
        // One that is due already may have been set to be tried again.
        var isRight = next is { } at
            ? stands is { Length: > 0 } && (at < clock.GetUtcNow() || stands == AlarmRow.Keys(at, ticket.Number).RowKey)
            : stands is "";
        return isRight ? 0 : 1;
    }

    public async Task<TidyPage> TidyAsync(string after, CancellationToken cancel)
    {
        var page = await alarms.ReadRowsAsync(after, PageSize, cancel);
        var removed = 0;
        await Parallel.ForEachAsync(page.GroupBy(alarm => alarm.Number, StringComparer.Ordinal), Some, async (rows, _) =>
        {
            // Read after its rows: one that is written meanwhile has another ETag.
            var isTicket = TicketNumbers.Read(rows.Key) == rows.Key && await tickets.ReadAsync(rows.Key, cancel) is not null;
            var stands = isTicket ? await alarms.ReadStandingAsync(rows.Key, cancel) : null;
            foreach (var row in rows.Where(row => !isTicket || (row.IsDue && row.Row != stands)))
            {
                Interlocked.Add(ref removed, await alarms.RemoveAsync(row, cancel) ? 1 : 0);
            }
        });
        return new TidyPage(page.Count < PageSize ? null : page[^1].Cursor, 0, removed);
    }
}
