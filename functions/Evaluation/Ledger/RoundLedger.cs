using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>A web ballot to be counted: one respondent's ratings and the hash of their content.</summary>
internal sealed record WebBallot(string RespondentId, IReadOnlyList<Rating> Ratings, string Hash, bool IsLate);

/// <summary>One round's part of the ledger in this instance: what waits for its commit, and what is known of each shard.</summary>
internal sealed class RoundLedger(Round round, RoundBallots ballots, RespondentKeys keys, EvaluationOptions options)
{
    private readonly ShardMemory[] shards = [.. ballots.Shards.Select(shard => new ShardMemory(ballots, shard, options))];

    /// <summary>By respondent, because all that one respondent says goes into one row.</summary>
    private readonly GroupCommit<ShardMemory, Submission> commits = new(said => said.Key, _ => 1, (shard, chunk) => new ShardTransaction(shard, chunk))
    {
        Deadline = TimeSpan.FromSeconds(options.CommitDeadlineSeconds),
    };

    public async Task<IReadOnlyList<RatingOutcome>> CommitAsync(IReadOnlyList<Rating> ratings, RatingOutcome[] outcomes)
    {
        var admitted = Enumerable.Range(0, ratings.Count).Where(i => round.Admits(ratings[i].Stamp.SentAt));
        var parts = admitted.GroupBy(i => ratings[i].RespondentId, StringComparer.Ordinal).Select(part => Submit(part, ratings)).ToList();
        await Task.WhenAll(parts.GroupBy(p => p.Shard).Select(part => AddAsync(part.Key, [.. part.Select(p => p.Submission)])));
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
        await AddAsync(shard, [submission]);
        return submission.CastOutcome;
    }

    private Task AddAsync(int shard, IReadOnlyCollection<Submission> submissions) => commits.AddAsync(shards[shard], submissions, CancellationToken.None);

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
