using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Ranking;

/// <summary>A unit's figures from what was counted; <see cref="RankingWords"/> says the rules in words.</summary>
internal static class Score
{
    private const decimal PointsPerLevel = 100m / (Rating.Highest - Rating.Lowest);

    public static UnitResult Of(Counted counted, int unit)
    {
        var (round, (id, name, _, code)) = (counted.Round, counted.Round.Roster[unit]);
        var questions = round.Questions.Select(q => (Question: q, Groups: GroupsOf(counted, round.ItemPlace(id, q.Id)!.Value))).ToList();
        var asked = questions.Select(q => FiguresOf(q.Question, q.Groups)).ToList();
        var overall = questions.First(q => q.Question.Id == Question.Overall.Id).Groups;
        var mean = Weighted(asked.Select(q => (q.Weight, q.Mean)));
        var indicators = round.Plan.Indicators.Select(i => FiguresOf(i, counted.ShareOf(id, i.Id))).ToList();
        var satisfaction = (mean - Rating.Lowest) * PointsPerLevel;
        var parts = indicators.Select(i => (i.Weight, i.Value)).Append((round.Plan.SatisfactionWeight, satisfaction)).ToList();
        // Indicators alone are no evaluation: without an answer there is no score.
        var score = mean is null ? null : Weighted(parts);
        return new UnitResult(id, name, code, asked.Max(q => q.N), Levels(overall), Shown(overall), Rounded(mean), Rounded(score))
        {
            Satisfaction = Rounded(satisfaction),
            Band = Rounded(score) is { } s ? round.Plan.Bands.Of(s) : null,
            Questions = [.. asked.Select(q => q with { Mean = Rounded(q.Mean) })],
            Indicators = [.. indicators.Select(i => i with { Value = Rounded(i.Value) })],
            ShortGroups = [.. round.Groups.Where(g => g.Minimum > 0 && questions.Max(q => NOf(q.Groups, g.Id)) < g.Minimum).Select(g => g.Id)],
            Excluded = counted.Excluded.GetValueOrDefault(id),
            PreviousRank = counted.Previous?.Ranks.TryGetValue(id, out var rank) == true ? rank : null,
            Error = score is null ? 0 : ErrorOf(questions, (double)(round.Plan.SatisfactionWeight / parts.Where(p => p.Item2 is not null).Sum(p => p.Item1))),
        }.WithInterval(score);
    }

    private static UnitResult WithInterval(this UnitResult unit, decimal? score) => score is not { } exact ? unit : unit with
    {
        Interval = new Interval(Rounded(Math.Max(0, exact - (decimal)unit.Error))!.Value, Rounded(Math.Min(100, exact + (decimal)unit.Error))!.Value),
    };

    private static List<GroupCounts> GroupsOf(Counted counted, int item) =>
        [.. counted.Round.Groups.Select((group, place) => new GroupCounts(group, [.. Enumerable.Range(Rating.Lowest, Rating.Highest).Select(level => counted.Tally[place, item, level])]))];

    private static QuestionFigures FiguresOf(Question question, List<GroupCounts> groups) =>
        new(question.Id, question.Weight, groups.Where(g => g.Group.Weight > 0).Sum(g => g.N), Weighted(groups.Select(g => (g.Group.Weight, g.Mean))));

    private static IndicatorFigures FiguresOf(IndicatorWeight indicator, Share share) =>
        new(indicator.Id, indicator.Weight, share.Part, share.Whole, share.ValueOf(indicator.Id));

    /// <summary>Only what has a value carries weight, so a group without answers neither helps nor harms; nor does a figure of no tickets.</summary>
    private static decimal? Weighted(IEnumerable<(decimal Weight, decimal? Value)> parts)
    {
        var given = parts.Where(p => p is { Weight: > 0, Value: not null }).ToList();
        return given.Count == 0 ? null : given.Sum(p => p.Weight * p.Value!.Value) / given.Sum(p => p.Weight);
    }

    /// <summary>As if the questions of one respondent went up and down together, which overstates it rather than not.</summary>
    private static double ErrorOf(List<(Question Question, List<GroupCounts> Groups)> questions, double share)
    {
        var given = questions.Where(q => q.Question.Weight > 0 && q.Groups.Any(g => g is { N: > 0, Group.Weight: > 0 })).ToList();
        var error = given.Sum(q => (double)q.Question.Weight * GroupCounts.ErrorOf(q.Groups)) / given.Sum(q => (double)q.Question.Weight);
        return GroupCounts.Quantile * (double)PointsPerLevel * error * share;
    }

    private static int NOf(List<GroupCounts> groups, string group) => groups.First(g => g.Group.Id == group).N;

    private static int[] Levels(List<GroupCounts> groups) =>
        groups.Where(g => g.Group.Weight > 0).Aggregate(new int[Rating.Highest], (sum, g) => [.. sum.Zip(g.Levels, (a, b) => a + b)]);

    private static List<GroupFigures> Shown(List<GroupCounts> groups) => [.. groups.Select(g => new GroupFigures(g.Group.Id, g.Group.Weight, g.N, Rounded(g.Mean)))];

    /// <summary>Half away from zero, as people round; first to 20 places, so that thirds which add up to a half are not lost to the last digit.</summary>
    private static decimal? Rounded(decimal? value) =>
        value is { } exact ? Math.Round(Math.Round(exact, 20), 2, MidpointRounding.AwayFromZero) : null;
}
