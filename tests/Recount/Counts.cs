namespace Hotline.Recounting;

/// <summary>How many answers there are of each group to each question about each unit at each level, and how many ballots from each cell.</summary>
internal sealed class Counts(StoredRound round)
{
    public const int Levels = 5;

    private readonly int[] answers = new int[round.Groups.Count * round.Items * Levels];
    private readonly int[] cells = new int[round.Cells];

    /// <summary>By group, then unit, then question, then level from 1 on.</summary>
    public Span<int> Answers => answers;

    /// <summary>Ballots by group, then township.</summary>
    public Span<int> Cells => cells;

    /// <summary>All ballots read, with a cell or without.</summary>
    public long Ballots { get; private set; }

    public long Total => answers.Sum(n => (long)n);

    public static int PlaceOf(StoredRound round, int group, int item, int level) => (((group * round.Items) + item) * Levels) + level - 1;

    public void Add(Ballot ballot)
    {
        Ballots++;
        if (ballot.Cell is { } cell)
        {
            cells[cell]++;
        }

        foreach (var answer in ballot.Answers.Where(a => a.Level != Answer.Withdrawn))
        {
            answers[PlaceOf(round, answer.Group, answer.Item, answer.Level)]++;
        }
    }

    public void Add(Counts other)
    {
        Ballots += other.Ballots;
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] += other.answers[i];
        }

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] += other.cells[i];
        }
    }

    /// <summary>Levels from 1 on.</summary>
    public ReadOnlySpan<int> Of(int group, int unit, int question) =>
        answers.AsSpan(PlaceOf(round, group, (unit * round.Questions.Count) + question, 1), Levels);
}
