using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Storage;

namespace Hotline.Surveys.Outcomes;

/// <summary>Adds outcomes of one partition that are not there yet, and counts them.</summary>
internal sealed class OutcomeTransaction(TableClient table, OutcomeTallies tallies, string partition, IReadOnlyList<Outcome> outcomes) : GroupTransaction(table)
{
    private readonly int part = outcomes[0].Key.Part;

    private Dictionary<string, string> known = [];
    private bool mayBeThere;
    private OutcomeTally tally = OutcomeTally.Empty;

    protected override async Task<IReadOnlyList<TableTransactionAction>> PlanAsync(CancellationToken cancel)
    {
        var stored = await tallies.FindAsync(partition, part, cancel);
        (known, mayBeThere) = (mayBeThere ? await ReadAsync(cancel) : known, false);
        var plan = OutcomePlan.Of(outcomes, known, stored.Tally);
        tally = plan.Tally;
        return plan.Rows.Count == 0 ? [] :
        [
            .. plan.Rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
            Write(OutcomeTallyRow.Of(partition, tally), stored.ETag, TableTransactionActionType.UpdateReplace),
        ];
    }

    protected override void Committed(IReadOnlyList<ETag> etags) => tallies.Keep(part, new StoredOutcomeTally(partition, tally, etags[^1]));

    /// <summary>Some may be there: written by another delivery, or by a try of ours whose answer got lost.</summary>
    protected override void Failed(CommitFailure failure)
    {
        tallies.Forget(part);
        mayBeThere |= failure is CommitFailure.RowExists or CommitFailure.Unknown;
    }

    private async Task<Dictionary<string, string>> ReadAsync(CancellationToken cancel)
    {
        var first = await FindAsync(outcomes.Select(o => OutcomeRow.FirstKey(o.Key)), cancel);
        // There is no further delivery where there is no first.
        var repeated = outcomes.Where(o => first.TryGetValue(OutcomeRow.FirstKey(o.Key), out var element) && element != o.Element);
        var further = await FindAsync(repeated.Select(OutcomeRow.FurtherKey), cancel);
        return first.Concat(further).ToDictionary(StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, string>> FindAsync(IEnumerable<string> keys, CancellationToken cancel)
    {
        var rows = await Task.WhenAll(keys.Distinct().Select(key => Table.GetEntityIfExistsAsync<OutcomeRow>(partition, key, cancellationToken: cancel)));
        return rows.Where(row => row.HasValue).ToDictionary(row => row.Value!.RowKey, row => row.Value!.Element, StringComparer.Ordinal);
    }
}
