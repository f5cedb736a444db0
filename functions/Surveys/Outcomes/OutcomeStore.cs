using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Surveys.Outcomes;

/// <summary>Table <c>smsoutcomes</c>: what became of every element, and how many there are of each kind.</summary>
public sealed class OutcomeStore
{
    private readonly TableClient table;
    private readonly GroupCommit<string, Outcome> commits;

    public OutcomeStore(TableServiceClient tables)
    {
        table = tables.GetTableClient(OutcomeRow.Table);
        var tallies = new OutcomeTallies(table);
        commits = new(outcome => outcome, outcome => outcome.Review is null ? 1 : 2, (partition, outcomes) => new OutcomeTransaction(table, tallies, partition, outcomes));
    }

    /// <summary>Writes those whose element has no outcome yet, and counts each together with its row; the others change nothing.</summary>
    public Task WriteAsync(IEnumerable<Outcome> outcomes, CancellationToken cancel) => Task.WhenAll(outcomes
        .GroupBy(outcome => OutcomeRow.PartitionOf(outcome.Key))
        .Select(partition => commits.AddAsync(partition.Key, [.. partition], cancel)));

    /// <summary>Whether the message has its outcome from another delivery.</summary>
    public async Task<bool> IsKnownAsync(OutcomeKey filing, string element, CancellationToken cancel)
    {
        var row = await table.GetEntityIfExistsAsync<OutcomeRow>(OutcomeRow.PartitionOf(filing), OutcomeRow.FirstKey(filing), cancellationToken: cancel);
        return row.HasValue && row.Value!.Element != element;
    }

    /// <summary>One point read per part of the day.</summary>
    public async Task<OutcomeTally> CountAsync(DateOnly day, CancellationToken cancel)
    {
        var rows = await Task.WhenAll(Enumerable.Range(0, OutcomeKey.Parts).Select(part =>
            table.GetEntityIfExistsAsync<OutcomeTallyRow>(OutcomeRow.PartitionOf(day, part), OutcomeTallyRow.Key, cancellationToken: cancel)));
        return rows.Where(row => row.HasValue).Aggregate(OutcomeTally.Empty, (sum, row) => sum.Plus(row.Value!.ToTally()));
    }
}
