using System.Text.RegularExpressions;

namespace Hotline.Evaluation;

/// <summary>What a round's plan may say; <c>Path</c> as in the request body.</summary>
internal static partial class RoundPlanRules
{
    public const int LongestTitle = 100;
    public const int MostGroups = 8;

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
            ("codes", HasTwice(plan.Codes.Values), "同一单位只能有一个代码 / one code per unit"),
            ("closesAt", plan.ClosesAt <= plan.OpensAt, "须晚于 opensAt / must be later than opensAt"),
            ("graceMinutes", plan.GraceMinutes is < 0 or > 10_080, "0–10080"),
        ];
        return [.. rules.Where(r => r.Wrong).Select(r => (r.Path, r.Message)), .. CheckGroups(plan), .. CheckCodes(plan)];
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
