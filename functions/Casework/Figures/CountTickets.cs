using Hotline.Casework.Following;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Figures;

/// <summary>The figures as a rebuild checks them: a page is a month, whose counters become the sum of its tickets' facts.</summary>
internal sealed class TidyFigures(TicketStore tickets, FigureStore figures) : IProjection
{
    private static readonly ParallelOptions Some = new() { MaxDegreeOfParallelism = 8 };

    public string Name => FigureStore.Table;

    public async Task<int> CountWrongAsync(TicketFile file, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        var fact = await figures.ReadAsync(Months.Of(ticket), ticket.Number, cancel);
        var wanted = fact with { Version = ticket.Events, Units = Contribution.Of(file) };
        return fact.Version == wanted.Version && fact.Differences(wanted).Count == 0 ? 0 : 1;
    }

    public async Task<TidyPage> TidyAsync(string after, CancellationToken cancel)
    {
        if (await figures.NextMonthAsync(after, cancel) is not { } month)
        {
            return new TidyPage(null, 0, 0);
        }

        var removed = await RemoveAsync(month, cancel);
        int? repaired;
        while ((repaired = await TryCorrectAsync(month, cancel)) is null)
        {
        }

        return new TidyPage(month, repaired.Value, removed);
    }

    private async Task<int> RemoveAsync(string month, CancellationToken cancel)
    {
        var removed = 0;
        await Parallel.ForEachAsync(await figures.ReadFactsAsync(month, cancel), Some, async (fact, _) =>
        {
            var ticket = await tickets.ReadAsync(fact.Number, cancel);
            if (ticket is null || Months.Of(ticket.Ticket) != month)
            {
                Interlocked.Add(ref removed, await figures.TryRemoveAsync(fact, cancel) ? 1 : 0);
            }
        });
        return removed;
    }

    /// <returns>How many counters were wrong; null when tickets were counted meanwhile.</returns>
    private async Task<int?> TryCorrectAsync(string month, CancellationToken cancel)
    {
        var before = await figures.ReadCountersAsync(month, cancel);
        var facts = await figures.ReadFactsAsync(month, cancel);
        var counters = (await figures.ReadCountersAsync(month, cancel)).ToDictionary(c => c.Unit, StringComparer.Ordinal);
        if (before.Count != counters.Count || before.Any(c => counters.GetValueOrDefault(c.Unit)?.ETag != c.ETag))
        {
            // A fact never changes without a counter: what was read in between may not fit together.
            return null;
        }

        var sums = facts.SelectMany(f => f.Units).GroupBy(u => u.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Aggregate(Counts.None, (sum, u) => sum.Plus(u.Value)), StringComparer.Ordinal);
        var wrong = sums.Keys.Union(counters.Keys)
            .Select(unit => (Counter: counters.GetValueOrDefault(unit) ?? new UnitCounter(month, unit, Counts.None, null), Sum: sums.GetValueOrDefault(unit) ?? Counts.None))
            .Where(c => !c.Counter.Counts.IsSame(c.Sum) || (c.Sum.Values.Count == 0 && c.Counter.ETag is not null))
            .ToList();
        var corrected = await Task.WhenAll(wrong.Select(c => figures.TryCorrectAsync(c.Counter with { Counts = c.Sum }, cancel)));
        return corrected.All(done => done) ? wrong.Count : null;
    }
}
