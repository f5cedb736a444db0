using Hotline.Casework.Following;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.WorkLists;

/// <summary>The work lists as a rebuild checks them: removes lines that no ticket wants.</summary>
internal sealed class TidyWorkLists(TicketStore tickets, WorkListStore lists) : IProjection
{
    private const int PageSize = 500;

    private static readonly ParallelOptions Some = new() { MaxDegreeOfParallelism = 8 };

    public string Name => WorkListStore.Table;

    public async Task<int> CountWrongAsync(TicketFile file, CancellationToken cancel)
    {
        var stand = await Task.WhenAll(WorkListRows.Of(file.Version.Ticket).Select(line => lists.StandsAsync(line, cancel)));
        return stand.Count(right => !right);
    }

    public async Task<TidyPage> TidyAsync(string after, CancellationToken cancel)
    {
        var page = await lists.ReadLinesAsync(after, PageSize, cancel);
        var removed = 0;
        await Parallel.ForEachAsync(page.GroupBy(l => l.Number, StringComparer.Ordinal), Some, async (lines, _) =>
        {
            // Read after its lines: one that it does not want by now is either stale or being removed.
            var ticket = await tickets.ReadAsync(lines.Key, cancel);
            var wanted = ticket is null ? [] : WorkListRows.Of(ticket.Ticket).Select(WorkListRow.Keys).ToHashSet();
            foreach (var line in lines.Where(l => l.Key is { } key ? !wanted.Contains(key) : ticket is null))
            {
                Interlocked.Add(ref removed, await lists.TryRemoveAsync(line, cancel) ? 1 : 0);
            }
        });
        return new TidyPage(page.Count < PageSize ? null : page[^1].Cursor, 0, removed);
    }
}
