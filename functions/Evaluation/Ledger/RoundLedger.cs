using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>A web ballot to be counted: one respondent's ratings and the hash of their content.</summary>
internal sealed record WebBallot(string RespondentId, IReadOnlyList<Rating> Ratings, string Hash, bool IsLate);

/// <summary>One round's part of the ledger in this instance: a queue and a committer per shard.</summary>
internal sealed class RoundLedger(Round round, RoundBallots ballots, RespondentKeys keys, EvaluationOptions options)
{
    private readonly ShardQueue[] queues =
        [.. ballots.Shards.Select(shard => new ShardQueue(new ShardCommitter(ballots, shard, options).CommitAsync))];

    public async Task<IReadOnlyList<RatingOutcome>> CommitAsync(IReadOnlyList<Rating> ratings, RatingOutcome[] outcomes)
    {
        var admitted = Enumerable.Range(0, ratings.Count).Where(i => round.Admits(ratings[i].Stamp.SentAt));
        var parts = admitted.GroupBy(i => ratings[i].RespondentId, StringComparer.Ordinal).Select(part => Submit(part, ratings)).ToList();
        foreach (var shard in parts.GroupBy(p => p.Shard))
        {
            queues[shard.Key].Add(shard.Select(p => p.Submission));
        }

        await Task.WhenAll(parts.Select(p => p.Submission.Done));
        foreach (var (submission, places, _) in parts)
        {
            for (var i = 0; i < places.Count; i++)
            {
                outcomes[places[i]] = submission.Outcomes[i];
            }
        }

        return outcomes;
    }

    public async Task<CastOutcome> CastAsync(WebBallot ballot)
    {
        var (key, shard) = keys.Of(round, ballot.RespondentId);
        var submission = new Submission(key, CellOf(ballot.Ratings[0]), [.. ballot.Ratings.Select(AnswerOf)]) { Cast = ballot.Hash, IsLate = ballot.IsLate };
        queues[shard].Add([submission]);
        await submission.Done;
        return submission.CastOutcome;
    }

    private (Submission Submission, List<int> Places, int Shard) Submit(IGrouping<string, int> respondent, IReadOnlyList<Rating> ratings)
    {
        var (key, shard) = keys.Of(round, respondent.Key);
        var places = respondent.ToList();
        return (new Submission(key, CellOf(ratings[places[0]]), [.. places.Select(i => AnswerOf(ratings[i]))]), places, shard);
    }

    private int CellOf(Rating rating) => round.CellPlace(rating.Group, rating.Area);

    private Answer AnswerOf(Rating rating)
    {
        var unit = round.ItemPlace(rating.UnitId, rating.Question) ?? throw new ArgumentException($"Question {rating.Question} about unit {rating.UnitId} is not asked in {round.Id}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(rating.Level, Rating.Withdrawn);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rating.Level, Rating.Highest);
        return new Answer(unit, rating.Level, round.GroupPlace(rating.Group), rating.Channel, rating.Stamp);
    }
}
