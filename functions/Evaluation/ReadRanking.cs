namespace Hotline.Evaluation;

/// <summary>
/// The ranking of every class. <paramref name="GeneratedAt"/> is the moment whose figures these are: of a closed round the moment it was
/// closed, so that it is the same answer for ever.
/// </summary>
public sealed record RoundRanking(
    string Id,
    string Title,
    RoundState State,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset GeneratedAt,
    int MinimumAnswers,
    int K,
    IReadOnlyList<GroupWeight> Groups,
    long Ratings,
    RulesText Rules,
    IReadOnlyList<ClassResult> Classes);

/// <summary>Reads as many rows as the round has shards, whatever the number of ratings.</summary>
public sealed class ReadRanking(BallotStore ballots, TimeProvider clock)
{
    /// <param name="round">Any but a draft.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<RoundRanking> RunAsync(Round round, CancellationToken cancel)
    {
        var tally = await ballots.Of(round).SumAsync(cancel);
        var plan = round.Plan;
        return new RoundRanking(
            plan.Id,
            plan.Title,
            round.State,
            plan.OpensAt,
            plan.ClosesAt,
            round.ClosedAt,
            round.ClosedAt ?? clock.GetUtcNow(),
            plan.MinimumAnswers,
            plan.K,
            round.Groups,
            tally.Total,
            RankingWords.Of(round),
            RankingRules.Of(round, tally));
    }
}
