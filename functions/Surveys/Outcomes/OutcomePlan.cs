using Azure.Data.Tables;

namespace Hotline.Surveys.Outcomes;

/// <summary>
/// The rows that a chunk of outcomes of one partition adds to what is known to be there, and the tally with them. Pure. The first delivery of a message says
/// what became of it, any further one is a duplicate; and because the ledger cannot tell another delivery from a second try of this one, the first
/// delivery's <see cref="OutcomeKind.Duplicate"/> is an answer that was counted: by itself before a crash, or by another whose row comes after it.
/// </summary>
/// <param name="Rows">To be added, all or none.</param>
/// <param name="Tally">With them.</param>
internal sealed record OutcomePlan(IReadOnlyList<ITableEntity> Rows, OutcomeTally Tally)
{
    /// <param name="outcomes">Of one partition.</param>
    /// <param name="known">Row key → element, of outcome rows that were read.</param>
    /// <param name="tally">As read.</param>
    public static OutcomePlan Of(IEnumerable<Outcome> outcomes, IReadOnlyDictionary<string, string> known, OutcomeTally tally)
    {
        var there = known.ToDictionary(StringComparer.Ordinal);
        var rows = new List<ITableEntity>();
        foreach (var outcome in outcomes)
        {
            var isFirst = !there.TryGetValue(OutcomeRow.FirstKey(outcome.Key), out var first);
            var key = isFirst ? OutcomeRow.FirstKey(outcome.Key) : OutcomeRow.FurtherKey(outcome);
            if (first == outcome.Element || !there.TryAdd(key, outcome.Element))
            {
                continue;
            }

            var final = Final(outcome, isFirst);
            rows.Add(OutcomeRow.Of(final, key));
            rows.AddRange(final.Review is { } review ? [SmsReviewRow.Of(review)] : Array.Empty<ITableEntity>());
            tally = tally.Plus(final.Gateway, final.Kind);
        }

        return new OutcomePlan(rows, tally);
    }

    private static Outcome Final(Outcome outcome, bool isFirst) => (isFirst, outcome.Kind) switch
    {
        (true, OutcomeKind.Duplicate) => outcome with { Kind = OutcomeKind.Counted },
        (true, _) => outcome,
        _ => outcome with { Kind = OutcomeKind.Duplicate, Review = null },
    };
}
