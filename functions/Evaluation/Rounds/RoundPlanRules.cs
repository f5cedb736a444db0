using System.Text.RegularExpressions;

namespace Hotline.Evaluation.Rounds;

/// <summary>What a round's plan may say; <c>Path</c> as in the request body.</summary>
internal static partial class RoundPlanRules
{
    public const int LongestTitle = 100;
    public const int MostGroups = 8;
    public const int MostQuestions = 5;

    private const int LongestQuestion = 30;

    /// <summary>Part of the name of the round's table, so letters and digits only.</summary>
    public static bool IsId(string id) => Id().IsMatch(id);

    public static IEnumerable<(string Path, string Message)> Check(RoundPlan plan)
    {
        (string Path, bool Wrong, string Message)[] rules =
        [
            ("id", !IsId(plan.Id), "3–40 位小写字母或数字 / 3 to 40 lower-case letters or digits"),
            ("title", plan.Title.Trim().Length is 0 or > LongestTitle, $"1–{LongestTitle} 个字 / 1 to {LongestTitle} characters"),
            ("classes", plan.Classes.Count == 0 || HasTwice(plan.Classes), "至少一个类别，不得重复 / at least one class, none twice"),
            ("groups", plan.Groups.Count > MostGroups || HasTwice(plan.Groups.Select(g => g.Id)), $"最多 {MostGroups} 组，不得重复 / at most {MostGroups}, none twice"),
            ("groups", plan.Groups.Count > 0 && plan.Groups.All(g => g.Weight <= 0), "至少一组权重大于 0 / at least one weight above 0"),
            ("minimumAnswers", plan.MinimumAnswers is < 1 or > 100_000, "1–100000"),
            ("k", plan.K is < 1 or > 50, "1–50"),
            ("kind", plan.Kind == RoundKind.Hotline && !plan.Id.StartsWith(RoundPlan.HotlinePrefix, StringComparison.Ordinal), "热线月度轮次由系统自动建立 / the hotline's rounds make themselves: democratic or special"),
            ("questions", plan.Questions.Count > MostQuestions || HasTwice(plan.Questions.Select(q => q.Id)), $"最多 {MostQuestions} 项，不得重复 / at most {MostQuestions}, none twice"),
            ("questions", plan.Questions.Count > 0 && plan.Questions.All(q => q.Id != Question.Overall.Id), "须含 overall：短信评价计入此项 / one must be overall: answers by text count there"),
            ("questions", plan.Questions.Count > 0 && plan.Questions.All(q => q.Weight <= 0), "至少一项权重大于 0 / at least one weight above 0"),
            ("indicators", HasTwice(plan.Indicators.Select(i => i.Id.ToString())), "不得重复 / none twice"),
            ("satisfactionWeight", plan.SatisfactionWeight is <= 0 or > 1000, "大于 0，至多 1000 / above 0, at most 1000"),
            ("bands", plan.Bands is not { Excellent: <= 100, Fair: >= 0 } || plan.Bands.Excellent <= plan.Bands.Good || plan.Bands.Good <= plan.Bands.Fair, "100 ≥ 优 > 良 > 中 ≥ 0 / 100 ≥ excellent > good > fair ≥ 0"),
            ("counters", plan.Counters is < 3 or > 20, "3–20（三人监票） / 3 to 20 persons"),
            ("previous", plan.Previous is { } previous && (!IsId(previous) || previous == plan.Id), "另一轮次的编号 / the id of another round"),
            ("codes", HasTwice(plan.Codes.Values), "同一单位只能有一个代码 / one code per unit"),
            ("closesAt", plan.ClosesAt <= plan.OpensAt, "须晚于开始时间 / must be later than opensAt"),
            ("graceMinutes", plan.GraceMinutes is < 0 or > 10_080, "0–10080"),
        ];
        return [.. rules.Where(r => r.Wrong).Select(r => (r.Path, r.Message)), .. CheckGroups(plan), .. CheckQuestions(plan), .. CheckCodes(plan)];
    }

    private static IEnumerable<(string Path, string Message)> CheckGroups(RoundPlan plan)
    {
        for (var i = 0; i < plan.Groups.Count; i++)
        {
            if (!GroupId().IsMatch(plan.Groups[i].Id))
            {
                yield return ($"groups[{i}].id", "1–32 位小写字母、数字或连字符 / 1 to 32 lower-case letters, digits or hyphens");
            }

            if (plan.Groups[i].Weight is < 0 or > 1000)
            {
                yield return ($"groups[{i}].weight", "0–1000");
            }

            if (plan.Groups[i].Minimum is < 0 or > 100_000)
            {
                yield return ($"groups[{i}].minimum", "0–100000");
            }
        }
    }

    private static IEnumerable<(string Path, string Message)> CheckQuestions(RoundPlan plan)
    {
        foreach (var (i, question) in plan.Questions.Index())
        {
            if (!GroupId().IsMatch(question.Id) || question.Title.Length is 0 or > LongestQuestion || question.Weight is < 0 or > 1000)
            {
                yield return ($"questions[{i}]", $"编号为小写字母、数字或连字符，标题 1–{LongestQuestion} 字，权重 0–1000 / id of lower-case letters, digits or hyphens, title of 1 to {LongestQuestion}, weight 0 to 1000");
            }
        }

        foreach (var (i, indicator) in plan.Indicators.Index().Where(i => i.Item.Weight is <= 0 or > 1000))
        {
            yield return ($"indicators[{i}].weight", "大于 0，至多 1000 / above 0, at most 1000");
        }
    }

    private static IEnumerable<(string Path, string Message)> CheckCodes(RoundPlan plan) => plan.Codes.Keys
        .Where(code => !AnswerCodes.IsUsable(code))
        .Select(code => ($"codes.{code}", "1–3 个字母，且不是退订词（T、R、N、TD 等） / 1 to 3 letters, not a word that ends the messages (T, R, N, TD …)"));

    private static bool HasTwice(IEnumerable<string> ids) => ids.GroupBy(id => id, StringComparer.Ordinal).Any(g => g.Skip(1).Any());

    [GeneratedRegex("^[a-z0-9]{3,40}\\z")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z0-9-]{1,32}\\z")]
    private static partial Regex GroupId();
}
