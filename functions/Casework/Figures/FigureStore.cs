using Azure;
using Azure.Data.Tables;

namespace Hotline.Casework.Figures;

/// <summary>Table <c>figures</c>: a ticket's fact and the counters it takes part in change in one transaction.</summary>
public sealed class FigureStore(TableServiceClient tables)
{
    public const string Table = "figures";

    private readonly TableClient table = tables.GetTableClient(Table);

    internal async Task<Fact> ReadAsync(string month, string number, CancellationToken cancel)
    {
        var (partition, row) = FactRow.Keys(month, number);
        var answer = await table.GetEntityIfExistsAsync<FactRow>(partition, row, cancellationToken: cancel);
        return answer.HasValue ? answer.Value!.ToFact() : new Fact(month, number, new Dictionary<string, Counts>(StringComparer.Ordinal), null);
    }

    /// <summary>A month's counters: as many rows as units, however many tickets.</summary>
    internal async Task<IReadOnlyList<UnitCounter>> ReadCountersAsync(string month, CancellationToken cancel) =>
        [.. (await QueryAsync<CounterRow>(month, CounterRow.Prefix, cancel)).Select(r => r.ToCounter())];

    /// <summary>Every fact of a month. Not for a request's path.</summary>
    internal async Task<IReadOnlyList<Fact>> ReadFactsAsync(string month, CancellationToken cancel) =>
        [.. (await QueryAsync<FactRow>(month, FactRow.Prefix, cancel)).Select(r => r.ToFact())];

    /// <returns>The first month after another that has figures; null at the end.</returns>
    internal async Task<string?> NextMonthAsync(string after, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {after}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, 1, [nameof(ITableEntity.PartitionKey)], cancel))
        {
            return row.PartitionKey;
        }

        return null;
    }

    /// <summary>Counts a ticket as <paramref name="after"/> instead of as <paramref name="before"/>.</summary>
    /// <returns>False when somebody else changed one of the rows first, or this very change came twice: read again.</returns>
    internal async Task<bool> TryCountAsync(Fact before, Fact after, CancellationToken cancel)
    {
        var counters = await Task.WhenAll(before.Differences(after).Select(unit => ReadCounterAsync(before.Month, unit, cancel)));
        return await TryCommitAsync(
            [
                Write(FactRow.From(after), before.ETag),
                .. counters.Select(c => Write(c with { Counts = c.Counts.Plus(before.Of(c.Unit), -1).Plus(after.Of(c.Unit)) })),
            ],
            cancel);
    }

    internal Task<bool> TryCorrectAsync(UnitCounter counter, CancellationToken cancel) =>
        TryCommitAsync([Write(counter)], cancel);

    /// <summary>A unit without any count has no row, as if it had never had one.</summary>
    private static TableTransactionAction Write(UnitCounter counter) => counter.Counts.Values.Count == 0 && counter.ETag is { } known
        ? new TableTransactionAction(TableTransactionActionType.Delete, CounterRow.From(counter), known)
        : Write(CounterRow.From(counter), counter.ETag);

    private static TableTransactionAction Write(ITableEntity row, ETag? known) => known is { } tag
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, tag)
        : new TableTransactionAction(TableTransactionActionType.Add, row);

    private async Task<bool> TryCommitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancel)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private async Task<UnitCounter> ReadCounterAsync(string month, string unit, CancellationToken cancel)
    {
        var (partition, row) = CounterRow.Keys(month, unit);
        var answer = await table.GetEntityIfExistsAsync<CounterRow>(partition, row, cancellationToken: cancel);
        return answer.HasValue ? answer.Value!.ToCounter() : new UnitCounter(month, unit, Counts.None, null);
    }

    private async Task<List<TRow>> QueryAsync<TRow>(string month, string prefix, CancellationToken cancel)
        where TRow : class, ITableEntity
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {month} and RowKey ge {prefix} and RowKey lt {prefix + "~"}");
        return await table.QueryAsync<TRow>(filter, cancellationToken: cancel).ToListAsync(cancel);
    }
}
