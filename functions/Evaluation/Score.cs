namespace Hotline.Evaluation;

/// <summary>A unit's figures from a round's tally.</summary>
internal static class Score
{
    public static UnitResult Of(Round round, Tally tally, int unit)
    {
        var groups = round.Groups.Select((group, place) => FiguresOf(group, Levels(tally, place, unit))).ToList();
        var levels = new int[Rating.Highest];
        for (var place = 0; place < groups.Count; place++)
        {
            levels = groups[place].Weight > 0 ? [.. levels.Zip(Levels(tally, place, unit), (a, b) => a + b)] : levels;
        }

        var mean = WeightedMean(groups);
        var (id, name, _, code) = round.Roster[unit];
        return new UnitResult(id, name, code, levels.Sum(), levels, Shown(groups), Rounded(mean), Rounded((mean - 1) / 4 * 100));
    }

    /// <summary>Only groups that answered carry weight, so a group without answers neither helps nor harms.</summary>
    private static decimal? WeightedMean(List<GroupFigures> groups)
    {
        var answered = groups.Where(g => g is { N: > 0, Weight: > 0 }).ToList();
        return answered.Count == 0 ? null : answered.Sum(g => g.Weight * g.Mean!.Value) / answered.Sum(g => g.Weight);
    }

    private static GroupFigures FiguresOf(GroupWeight group, int[] levels)
    {
        var n = levels.Sum();
        var sum = levels.Select((count, at) => (decimal)count * (at + Rating.Lowest)).Sum();
        return new GroupFigures(group.Id, group.Weight, n, n == 0 ? null : sum / n);
    }

    private static int[] Levels(Tally tally, int group, int unit) =>
        [.. Enumerable.Range(Rating.Lowest, Rating.Highest).Select(level => tally[group, unit, level])];

    private static List<GroupFigures> Shown(List<GroupFigures> groups) => [.. groups.Select(g => g with { Mean = Rounded(g.Mean) })];

    /// <summary>Half away from zero, as people round; first to 20 places, so that thirds which add up to a half are not lost to the last digit.</summary>
    private static decimal? Rounded(decimal? value) =>
        value is { } exact ? Math.Round(Math.Round(exact, 20), 2, MidpointRounding.AwayFromZero) : null;
}
