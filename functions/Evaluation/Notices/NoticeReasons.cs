using System.Globalization;
using Hotline.Evaluation.Comments;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Notices;

/// <summary>Why a unit stands low: of its own figures those furthest from full marks, and what comments said. Every figure with its n.</summary>
internal static class NoticeReasons
{
    private const int Most = 2;

    /// <summary>The worst of a ranked class; where only bands are given, those in the lowest.</summary>
    public static IEnumerable<NoticeLow> Of(ClassResult result, Snapshot snapshot)
    {
        var low = snapshot.Round.Plan.IsRanked ? result.Worst : [.. result.Units.Where(u => u.Band == Band.Poor && u.Excluded is null && !result.Insufficient.Contains(u))];
        return low.Select(unit => new NoticeLow(unit.Unit, unit.Name, [.. Of(unit, snapshot)], WorstList.ItemOf(snapshot.Round.Id, unit.Unit)));
    }

    public static IEnumerable<string> Of(UnitResult unit, Snapshot snapshot)
    {
        var (bad, n) = (unit.Levels[0] + unit.Levels[1], unit.Levels.Sum());
        if (bad > 0)
        {
            yield return $"不满意和非常不满意占 {NoticeWords.Share(bad, n)}";
        }

        foreach (var question in unit.Questions.Where(q => q.Mean is not null && unit.Questions.Count > 1).OrderBy(q => q.Mean).Take(Most))
        {
            var title = snapshot.Round.Questions.First(q => q.Id == question.Question).Title;
            yield return string.Create(CultureInfo.InvariantCulture, $"“{title}”平均 {question.Mean:0.00} 级（{question.N} 份）");
        }

        foreach (var indicator in unit.Indicators.Where(i => i.Value < 100).OrderBy(i => i.Value).Take(Most))
        {
            yield return $"{NoticeWords.Of(indicator.Indicator)} {NoticeWords.Share(indicator.Part, indicator.Whole)}";
        }

        if (snapshot.Tags.TryGetValue(unit.Unit, out var tags) && tags.Count > 0)
        {
            yield return "意见反映：" + string.Join('、', tags.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{CommentTags.All.GetValueOrDefault(t.Key, t.Key)} {t.Value} 条"));
        }
    }
}
