using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Ranking;

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
public sealed class ReadRanking(BallotStore ballots, SnapshotStore snapshots, TimeProvider clock)
{
    /// <param name="round">
    /// Any but a draft. Until it is frozen as it stands, of answers alone; the hotline's figures come with the snapshot, and from then on the latest one is read.
    /// </param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<RoundRanking> RunAsync(Round round, CancellationToken cancel)
    {
        if (round.State >= RoundState.Frozen)
        {
            var frozen = (await snapshots.FindLatestAsync(round.Id, cancel))!.Snapshot;
            return Of(frozen with { Round = round }, round.ClosedAt!.Value);
        }

        var tally = await ballots.Of(round).SumAsync(cancel);
        return Of(Snapshot.OfNow(round, tally), round.ClosedAt ?? clock.GetUtcNow());
    }

    /// <summary>The results of a snapshot: the same for the same snapshot.</summary>
    internal static RoundRanking Of(Snapshot snapshot, DateTimeOffset at)
    {
        var (round, plan) = (snapshot.Round, snapshot.Round.Plan);
        return new RoundRanking(
            plan.Id,
            plan.Title,
            round.State,
            plan.OpensAt,
            plan.ClosesAt,
            round.ClosedAt,
            at,
            plan.MinimumAnswers,
            plan.K,
            round.Groups,
            snapshot.Counts.Sum(n => (long)n),
            RankingWords.Of(round),
            RankingRules.Of(snapshot));
    }
}
