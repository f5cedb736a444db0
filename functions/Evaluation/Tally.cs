namespace Hotline.Evaluation;

/// <summary>How many answers stand at each group × unit × level. Groups and units are places in the round's lists.</summary>
internal sealed class Tally(int groups, int units)
{
    private readonly int[] counts = new int[groups * units * Rating.Highest];

    public int Groups => groups;

    public int Units => units;

    public int this[int group, int unit, int level]
    {
        get => counts[Place(group, unit, level)];
        set => counts[Place(group, unit, level)] = value;
    }

    public ReadOnlySpan<int> Counts => counts;

    public long Total => counts.Sum(n => (long)n);

    public Tally Copy()
    {
        var copy = new Tally(groups, units);
        counts.CopyTo(copy.counts, 0);
        return copy;
    }

    public void Add(Answer answer) => Move(answer, 1);

    public void Remove(Answer answer) => Move(answer, -1);

    public void Add(Ballot ballot)
    {
        foreach (var answer in ballot.Answers)
        {
            Add(answer);
        }
    }

    public void Add(Tally other)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] += other.counts[i];
        }
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
