using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.Platform.Storage;

namespace Hotline.Casework.Figures;

/// <summary>
/// A ticket's fact. It is written together with the counters, which change from what the ticket was counted as to what it is: in one
/// transaction, so that it counts exactly once.
/// </summary>
internal sealed class CountTickets(TableServiceClient tables, FigureStore figures) : Projection(tables, FigureStore.Table)
{
    public override IEnumerable<ITableEntity> RowsOf(TicketFile file)
    {
        var ticket = file.Version.Ticket;
        yield return FactRow.From(new Fact(Months.Of(ticket), ticket.Number, Contribution.Of(file), null));
    }

    public override async Task PutAsync(TableEntity row, CancellationToken cancel)
    {
        var wanted = row.To<FactRow>().ToFact();
        for (var tries = 0; !await TryCountAsync(wanted, cancel); tries++)
        {
            await LostRace.PauseAsync(tries, cancel);
        }
    }

    /// <summary>A page is a month, whose counters become the sum of its tickets' facts.</summary>
    public override async Task<TidyPage> TidyAsync(string after, MarkStore marks, CancellationToken cancel)
    {
        if (await figures.NextMonthAsync(after, cancel) is not { } month)
        {
            return new TidyPage(null, 0, 0);
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {month} and RowKey ge {FactRow.Prefix} and RowKey lt {FactRow.Prefix + "~"}");
        var removed = await RemoveUnnamedAsync(await Rows.QueryAsync<TableEntity>(filter, cancellationToken: cancel).ToListAsync(cancel), marks, cancel);
        int? repaired;
        while ((repaired = await TryCorrectAsync(month, cancel)) is null)
        {
        }

        return new TidyPage(month, repaired.Value, removed);
    }

    private async Task<bool> TryCountAsync(Fact wanted, CancellationToken cancel)
    {
        var before = await figures.ReadAsync(wanted.Month, wanted.Number, cancel);
        return (before.ETag is not null && before.Differences(wanted).Count == 0) || await figures.TryCountAsync(before, wanted, cancel);
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
