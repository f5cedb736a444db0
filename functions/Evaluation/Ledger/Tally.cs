using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// How many answers stand at each group × item × level, and how many ballots came from each cell (group × township). All are places in the
/// round's lists; an item is a question about a unit.
/// </summary>
internal sealed class Tally(int groups, int units, int cells = 0)
{
    private readonly int[] counts = new int[groups * units * Rating.Highest];
    private readonly int[] ballots = new int[cells];

    public int Groups => groups;

    public int Units => units;

    public int this[int group, int unit, int level]
    {
        get => counts[Place(group, unit, level)];
        set => counts[Place(group, unit, level)] = value;
    }

    public Span<int> Counts => counts;

    /// <summary>Ballots by cell.</summary>
    public Span<int> Ballots => ballots;

    public long Total => counts.Sum(n => (long)n);

    public Tally Copy()
    {
        var copy = new Tally(groups, units, ballots.Length);
        counts.CopyTo(copy.counts, 0);
        ballots.CopyTo(copy.ballots, 0);
        return copy;
    }

    /// <summary>With the counts of a snapshot.</summary>
    public Tally With(IReadOnlyList<int> given)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(given.Count, counts.Length);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = given[i];
        }

        return this;
    }

    public void Add(Answer answer) => Move(answer, 1);

    public void Remove(Answer answer) => Move(answer, -1);

    public void Add(Ballot ballot)
    {
        foreach (var answer in ballot.Answers)
        {
            Add(answer);
        }

        AddBallot(ballot.Cell);
    }

    /// <summary>A ballot of before there were cells is in none.</summary>
    public void AddBallot(int? cell)
    {
        if (cell is { } place)
        {
            ballots[place]++;
        }
    }

    public void Add(Tally other)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }

        for (var i = 0; i < ballots.Length; i++)
        {
            ballots[i] += other.ballots[i];
        }
    }

    public Tally AtLeastNone()
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = Math.Max(0, counts[i]);
        }

        return this;
    }

    /// <summary>An answer taken back counts nowhere.</summary>
    private void Move(Answer answer, int by)
    {
        if (answer.Level != Rating.Withdrawn)
        {
            counts[Place(answer.Group, answer.Unit, answer.Level)] += by;
        }
    }

    private int Place(int group, int unit, int level)
    {
        // A wrong group or level would land on another unit's count.
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)group, (uint)groups);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)unit, (uint)units);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)(level - Rating.Lowest), (uint)Rating.Highest);
        return (group * units + unit) * Rating.Highest + level - Rating.Lowest;
    }
}

internal static class RoundTallies
{
    /// <summary>With nothing counted, in the order of the round's lists.</summary>
    public static Tally NewTally(this Round round) =>
        new(round.Groups.Count, round.Roster.Count * round.Questions.Count, round.Groups.Count * round.Areas.Count());
}
