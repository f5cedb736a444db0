using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Counting;

/// <summary>A count that the ballots do not bear out.</summary>
internal sealed record Difference(string What, int Tallied, int Counted);

/// <summary>How far a shard is counted, pure: its ballots are gone through in the order of their keys, some at a time.</summary>
/// <param name="Shard">From 0.</param>
/// <param name="After">The key of the last ballot counted; empty at first.</param>
/// <param name="Ballots">How many so far.</param>
/// <param name="Tally">What they come to.</param>
/// <param name="Differences">From the shard's own tally, the first of them; null until all is counted.</param>
internal sealed record ShardCount(int Shard, string After, long Ballots, Tally Tally, IReadOnlyList<Difference>? Differences)
{
    public const int MostDifferences = 20;

    public bool IsDone => Differences is not null;

    public bool IsEqual => Differences is { Count: 0 };

    public static ShardCount New(int shard, Round round) => new(shard, "", 0, round.NewTally(), null);

    public ShardCount Add(IReadOnlyList<KeyedBallot> page)
    {
        var tally = Tally.Copy();
        foreach (var (_, ballot) in page)
        {
            tally.Add(ballot);
        }

        return this with { After = page.Count == 0 ? After : page[^1].Key, Ballots = Ballots + page.Count, Tally = tally };
    }

    public ShardCount Compare(Round round, Tally tallied) => this with { Differences = [.. Between(round, tallied).Take(MostDifferences)] };

    private IEnumerable<Difference> Between(Round round, Tally tallied)
    {
        for (var place = 0; place < Tally.Counts.Length; place++)
        {
            if (tallied.Counts[place] != Tally.Counts[place])
            {
                yield return new Difference(NameOf(round, place), tallied.Counts[place], Tally.Counts[place]);
            }
        }

        for (var cell = 0; cell < Tally.Ballots.Length; cell++)
        {
            if (tallied.Ballots[cell] != Tally.Ballots[cell])
            {
                yield return new Difference($"returned {round.Groups[cell / round.Areas.Count()].Id}", tallied.Ballots[cell], Tally.Ballots[cell]);
            }
        }
    }

    private string NameOf(Round round, int place)
    {
        var (level, item, group) = ((place % Rating.Highest) + Rating.Lowest, place / Rating.Highest % Tally.Units, place / Rating.Highest / Tally.Units);
        var (unit, question) = (round.Roster[item / round.Questions.Count], round.Questions[item % round.Questions.Count]);
        return $"{unit.Id} {question.Id} {round.Groups[group].Id} {level}";
    }
}
