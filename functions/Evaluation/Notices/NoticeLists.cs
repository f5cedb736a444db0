using System.Globalization;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Notices;

/// <summary>A class's result as the lists of a notice.</summary>
internal static class NoticeLists
{
    public static NoticeClass Of(ClassResult result, RoundPlan plan) => new(
        result.Name,
        result.Eligible,
        result.K,
        [.. result.Best.Select(Line)],
        [.. result.Worst.Select(Line)],
        [.. result.Units.Except(result.Insufficient).Select(Line)],
        [.. result.Insufficient.Select(u => Line(u) with { Note = Why(u, plan) })],
        BestNote(result),
        WorstNote(result),
        NoticeChart.Scores(result),
        NoticeChart.Bands(result));

    private static string BestNote(ClassResult result)
    {
        var ranked = Ranked(result);
        var cut = ranked.Count(u => u.Rank <= result.K);
        return result.BestUnclear ? Unclear("", cut, ranked[cut - 1], ranked[cut]) : "";
    }

    /// <summary>The same seen from the end.</summary>
    private static string WorstNote(ClassResult result)
    {
        var ranked = Ranked(result);
        var cut = ranked.Count(u => 1 + ranked.Count(below => below.Rank > u.Rank) <= result.K);
        return result.WorstUnclear ? Unclear("倒数", cut, ranked[^cut], ranked[^(cut + 1)]) : "";
    }

    private static List<UnitResult> Ranked(ClassResult result) => [.. result.Units.Where(u => u.Rank is not null)];

    private static string Unclear(string from, int cut, UnitResult inside, UnitResult outside) => string.Create(
        CultureInfo.InvariantCulture, $"名次线：{from}第 {cut}、第 {cut + 1} 名（{inside.Name}、{outside.Name}）不能区分，得分之差在 95% 置信区间之内。");

    private static NoticeLine Line(UnitResult unit) => new(
        unit.Unit,
        NoticeWords.Rank(unit),
        unit.Name,
        NoticeWords.Points(unit.Score),
        unit.Interval is { } interval ? $"{NoticeWords.Points(interval.Low)}–{NoticeWords.Points(interval.High)}" : "—",
        unit.N.ToString(CultureInfo.InvariantCulture),
        NoticeWords.Of(unit.Band),
        NoticeWords.Change(unit.Change),
        unit.Excluded is { } why ? $"不参加排名：{why}" : "");

    private static string Why(UnitResult unit, RoundPlan plan) => unit.ShortGroups.Count > 0
        ? $"样本不足：{string.Join('、', unit.ShortGroups.Select(g => $"{NoticeWords.Group(g)}组 {unit.Groups.First(f => f.Group == g).N} 份"))}"
        : $"样本不足：{unit.N} 份，少于 {plan.MinimumAnswers} 份";
}
