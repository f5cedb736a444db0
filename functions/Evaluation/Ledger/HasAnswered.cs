using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>Whether a respondent answered anything in a round, by whatever channel: one point read.</summary>
public sealed class HasAnswered(BallotStore ballots, RespondentKeys keys)
{
    public async Task<bool> RunAsync(Round round, string respondent, CancellationToken cancel)
    {
        var (key, shard) = keys.Of(round, respondent);
        return (await ballots.Of(round).FindAsync(shard, key, cancel)) is { Exists: true, Ballot: { } ballot } && (ballot.Answers.Count > 0 || ballot.Cast is not null);
    }
}
