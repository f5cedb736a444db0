using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// All that one respondent answered in one round: at most one standing answer per item (a question about a unit), in the tallies' order. <paramref name="Cast"/> is the
/// hash of the content of the web ballot cast last.
/// </summary>
internal sealed record Ballot(IReadOnlyList<Answer> Answers, string? Cast)
{
    /// <summary>Where it is counted as returned, see <see cref="Round.CellPlace"/>; null until it is.</summary>
    public int? Cell { get; init; }

    public static Ballot Empty { get; } = new([], null);

    public Answer? this[int unit] => Find(unit) is >= 0 and var at ? Answers[at] : null;

    public Ballot With(Answer answer)
    {
        var at = Find(answer.Unit);
        return this with
        {
            Answers = at >= 0
                ? [.. Answers.Take(at), answer, .. Answers.Skip(at + 1)]
                : [.. Answers.Take(~at), answer, .. Answers.Skip(~at)],
        };
    }

    /// <summary>And moves the tally along.</summary>
    public Ballot With(Answer answer, Tally tally)
    {
        if (this[answer.Unit] is { } old)
        {
            tally.Remove(old);
        }

        tally.Add(answer);
        return With(answer);
    }

    /// <summary>Without all that says when and how it came in.</summary>
    public Ballot Cut() => new([.. Answers.Select(a => a with { Stamp = default, Channel = default })], null) { Cell = Cell };

    /// <returns>Where the unit's answer is, or the complement of where it would be.</returns>
    private int Find(int unit)
    {
        var (low, high) = (0, Answers.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Answers[middle].Unit == unit)
            {
                return middle;
            }

            (low, high) = Answers[middle].Unit < unit ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}
