using System.Globalization;
using Hotline.City.Calendar;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ranking;

/// <summary>The rules of a round in words, for whoever reads its ranking.</summary>
public sealed record RulesText(IReadOnlyList<string> Zh, IReadOnlyList<string> En);

internal static class RankingWords
{
    public static RulesText Of(Round round) => new(Zh(round.Plan, Weights(round, "、", name => name.Zh)), En(round.Plan, Weights(round, ", ", name => name.En)));

    private static string[] Zh(RoundPlan plan, string weights) =>
    [
        "同一评价人对同一单位以发送时间最晚的一次评价为准；重复收到的同一条评价只计一次。",
        $"只计 {Time(plan.OpensAt)} 至 {Time(plan.ClosesAt)}（北京时间）之间发送的评价；“不了解”不计入。",
        $"各组分别求平均等级（1–5），再按权重加权；没有评价的组不参与，其余组的权重按比例重算。权重：{weights}。权重为 0 的组只列数字，不计入得分。",
        .. ZhQuestions(plan),
        "满意度 =（加权平均等级 − 1）÷ 4 × 100。" + ZhIndicators(plan) + "得分四舍五入到两位小数；名次按舍入后的得分排列。",
        $"没有计分评价，或计分评价少于 {plan.MinimumAnswers} 份的单位列入“样本不足”，不排名。" + string.Concat(plan.Groups.Where(g => g.Minimum > 0).Select(g => $"{EvaluationWords.Group(g.Id).Zh}组少于 {g.Minimum} 份的亦同。")),
        $"分档：得分 {Number(plan.Bands.Excellent)} 以上为优，{Number(plan.Bands.Good)} 以上为良，{Number(plan.Bands.Fair)} 以上为中，其余为差。" + (plan.IsRanked ? "" : "本轮只分档，不排名。"),
        "得分附 95% 置信区间：各组评价按分层平均数估计标准误（每组加计一份离均差最大的评价），热线指标为全数统计，不计误差；名次线两侧得分之差在其区间之内的，注明“不能区分”。",
        $"各类别单独排名；得分相同的，{(HasOnTime(plan) ? "依次比较按时办结率（没有工单的按 0 计）、评价份数" : "比较评价份数")}；仍相同的名次并列，其后名次空出（1、2、2、4），按名册顺序列出。",
        $"最好、最差各取 k = min({plan.K}，可排名单位数的一半，向下取整) 名；名次线上并列的全部列出；若同一组并列同时落入最好与最差，则两边都不列。",
    ];

    private static string[] En(RoundPlan plan, string weights) =>
    [
        "Of one respondent's answers about one unit the one sent last stands; the same answer received again counts once.",
        $"Only answers sent from {Time(plan.OpensAt)} to {Time(plan.ClosesAt)} (Beijing time) count; \"don't know\" is not an answer.",
        $"Each group's mean level (1–5) is taken and the means are weighted; a group without answers is left out and the other weights are renormalised. Weights: {weights}. A group with weight 0 is shown but not scored.",
        .. EnQuestions(plan),
        "Satisfaction = (weighted mean level − 1) ÷ 4 × 100. " + EnIndicators(plan) + "The score is rounded half up to two decimals; ranks go by the rounded score.",
        $"A unit with no scored answer, or fewer than {plan.MinimumAnswers}, is listed as insufficient and not ranked." + string.Concat(plan.Groups.Where(g => g.Minimum > 0).Select(g => $" So is one with fewer than {g.Minimum} of {EvaluationWords.Group(g.Id).En}.")),
        $"Bands: excellent from {Number(plan.Bands.Excellent)}, good from {Number(plan.Bands.Good)}, fair from {Number(plan.Bands.Fair)}, else poor." + (plan.IsRanked ? "" : " This round is banded, not ranked."),
        "Each score has a 95 % interval: the standard error of the stratified mean, each group with one more answer as far from its mean as can be; the hotline's figures count every ticket and add no error. Where the two sides of a cut differ by less than the interval of their difference, they cannot be told apart, and the ranking says so.",
        $"Each class is ranked on its own; of equal scores the one {(HasOnTime(plan) ? "with the higher share of tickets on time (0 without tickets), then " : "")}with more answers stands higher; equal in all, they share a rank and the following rank is left out (1, 2, 2, 4), listed in roster order.",
        $"Best and worst take k = min({plan.K}, half of the ranked units rounded down); all units tied at the cut are listed; a tie that would be in both lists is in neither.",
    ];

    private static IEnumerable<string> ZhQuestions(RoundPlan plan) => plan.Questions.Count == 0 ? [] :
        [$"各单位分项评价，分项平均后按权重加权：{List("、", plan.Questions.Select(q => (q.Title, q.Weight)))}。份数取各分项中最多者；短信评价计入“{plan.Questions.First(q => q.Id == Question.Overall.Id).Title}”。"];

    private static IEnumerable<string> EnQuestions(RoundPlan plan) => plan.Questions.Count == 0 ? [] :
        [$"Several questions about each unit, their means weighted: {List(", ", plan.Questions.Select(q => (q.Id, q.Weight)))}. The number of answers is that of the question with most; answers by text count as overall."];

    private static string ZhIndicators(RoundPlan plan) => plan.Indicators.Count == 0 ? "得分即满意度。" :
        $"得分 = 满意度与热线指标的加权平均：满意度 {Number(plan.SatisfactionWeight)}，{List("、", plan.Indicators.Select(i => (EvaluationWords.Of(i.Id).Zh, i.Weight)))}（退单率、重办率按 100 减去计，超过 100% 的按 100% 计）；没有工单的指标不参与，其余权重按比例重算。";

    private static string EnIndicators(RoundPlan plan) => plan.Indicators.Count == 0 ? "It is the score. " :
        $"Score = weighted mean of satisfaction {Number(plan.SatisfactionWeight)} and the hotline's figures {List(", ", plan.Indicators.Select(i => (EvaluationWords.Of(i.Id).En, i.Weight)))} (returned and redone count as 100 less the rate; a rate above 100 counts as 100); a figure without tickets is left out and the other weights are renormalised. ";

    private static string List(string comma, IEnumerable<(string Name, decimal Weight)> weights) =>
        string.Join(comma, weights.Select(w => $"{w.Name} {Number(w.Weight)}"));

    private static string Weights(Round round, string comma, Func<(string Zh, string En), string> language) =>
        List(comma, round.Groups.Select(g => (language(EvaluationWords.Group(g.Id)), g.Weight)));

    private static bool HasOnTime(RoundPlan plan) => plan.Indicators.Any(i => i.Id == Indicator.OnTime);

    /// <summary>The same on every machine: a notice is compared by its bytes.</summary>
    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Time(DateTimeOffset at) => at.ToCity().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
