using System.Globalization;
using Hotline.Directory;

namespace Hotline.Evaluation;

/// <summary>The rules of a round in words, for whoever reads its ranking.</summary>
public sealed record RulesText(IReadOnlyList<string> Zh, IReadOnlyList<string> En);

internal static class RankingWords
{
    public static RulesText Of(Round round) => new(Zh(round.Plan, Weights(round)), En(round.Plan, Weights(round)));

    private static string[] Zh(RoundPlan plan, string weights) =>
    [
        "同一评价人对同一单位以发送时间最晚的一次评价为准；重复收到的同一条评价只计一次。",
        $"只计 {Time(plan.OpensAt)} 至 {Time(plan.ClosesAt)}（北京时间）之间发送的评价；“不了解”不计入。",
        $"各组分别求平均等级（1–5），再按权重加权；没有评价的组不参与，其余组的权重按比例重算。权重：{weights}。权重为 0 的组只列数字，不计入得分。",
        "得分 =（加权平均等级 − 1）÷ 4 × 100，四舍五入到两位小数；名次按舍入后的得分排列。",
        $"计分评价少于 {plan.MinimumAnswers} 份的单位列入“样本不足”，不排名。",
        "各类别单独排名；得分相同的，评价份数多者在前；份数也相同的名次并列，其后名次空出（1、2、2、4），按名册顺序列出。",
        $"最好、最差各取 k = min({plan.K}，可排名单位数的一半，向下取整) 名；名次线上并列的全部列出；若同一组并列同时落入最好与最差，则两边都不列。",
    ];

    private static string[] En(RoundPlan plan, string weights) =>
    [
        "Of one respondent's answers about one unit the one sent last stands; the same answer received again counts once.",
        $"Only answers sent from {Time(plan.OpensAt)} to {Time(plan.ClosesAt)} (Beijing time) count; \"don't know\" is not an answer.",
        $"Each group's mean level (1–5) is taken and the means are weighted; a group without answers is left out and the other weights are renormalised. Weights: {weights}. A group with weight 0 is shown but not scored.",
        "Score = (weighted mean level − 1) ÷ 4 × 100, rounded half up to two decimals; ranks go by the rounded score.",
        $"A unit with fewer than {plan.MinimumAnswers} scored answers is listed as insufficient and not ranked.",
        "Each class is ranked on its own; of equal scores the one with more answers stands higher; equal in both, they share a rank and the following rank is left out (1, 2, 2, 4), listed in roster order.",
        $"Best and worst take k = min({plan.K}, half of the ranked units rounded down); all units tied at the cut are listed; a tie that would be in both lists is in neither.",
    ];

    private static string Weights(Round round) =>
        string.Join(", ", round.Groups.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Id} {g.Weight:0.####}")));

    private static string Time(DateTimeOffset at) => at.ToCity().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
