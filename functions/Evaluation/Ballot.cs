namespace Hotline.Evaluation;

/// <summary>
/// All that one respondent answered in one round: at most one standing answer per unit, in roster order. <paramref name="Cast"/> is the
/// hash of the web ballot's content once the respondent's one-time token is used.
/// </summary>
internal sealed record Ballot(IReadOnlyList<Answer> Answers, string? Cast)
{
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
