using Hotline.Evaluation.Ledger;
using Hotline.Surveys.Outcomes;

namespace Hotline.Surveys.Answers;

/// <summary>Gives the ratings of many messages to the ledger, those of a round in one call.</summary>
public sealed class CountRatings(BallotLedger ledger)
{
    /// <returns>What became of each, by the very object given.</returns>
    public async Task<IReadOnlyDictionary<RoundRating, RatingOutcome>> RunAsync(IEnumerable<RoundRating> ratings, CancellationToken cancel)
    {
        var outcomes = new Dictionary<RoundRating, RatingOutcome>(ReferenceEqualityComparer.Instance);
        foreach (var round in ratings.GroupBy(r => r.RoundId, StringComparer.Ordinal))
        {
            var ofRound = round.ToList();
            var results = await ledger.CommitAsync(round.Key, [.. ofRound.Select(r => r.Rating)], cancel);
            foreach (var (rating, outcome) in ofRound.Zip(results))
            {
                outcomes[rating] = outcome;
            }
        }

        return outcomes;
    }

    /// <summary>
    /// The one outcome of a message that rated several units: late if any part was, for somebody must read what was lost; else the first of counted, changed,
    /// older and duplicate that became of any part.
    /// </summary>
    internal static OutcomeKind KindOf(IReadOnlyCollection<RatingOutcome> parts) =>
        parts.Contains(RatingOutcome.Closed) ? OutcomeKind.Late
        : parts.Contains(RatingOutcome.Counted) ? OutcomeKind.Counted
        : parts.Contains(RatingOutcome.Changed) ? OutcomeKind.Changed
        : parts.Contains(RatingOutcome.Older) ? OutcomeKind.Older
        : OutcomeKind.Duplicate;
}
