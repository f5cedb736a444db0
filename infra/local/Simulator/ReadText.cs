using System.Text.RegularExpressions;

namespace Hotline.Local.Simulator;

/// <summary>Reads a text as the people do who get it: which units it asks about, and whether their codes are needed.</summary>
/// <param name="find">The unit that a code stands for or that has this name; null for none.</param>
internal sealed partial class ReadText(Func<string, RatedUnit?> find)
{
    private static readonly string[] Asking = [SurveyTemplates.Survey, SurveyTemplates.Reminder];
    private static readonly string[] Replying = [SurveyTemplates.Hint, SurveyTemplates.Ask];

    /// <returns>Null for a text that asks nothing, or nothing that can be answered by text.</returns>
    public Question? Question(GatewayText text)
    {
        if (!Asking.Contains(text.Template))
        {
            return null;
        }

        List<RatedUnit> coded = [.. CodeBeforeName().Matches(text.Text).Select(m => find(m.Value)).OfType<RatedUnit>()];
        return coded.Count > 0 ? new Question(coded, text.Text)
            : Asked().Match(text.Text) is { Success: true } match && find(match.Groups[1].Value) is { } only ? new Question([only with { Code = "" }], text.Text)
            : null;
    }

    /// <summary>It tells how to answer after an answer that was not understood.</summary>
    public static bool IsHint(GatewayText text) => Replying.Contains(text.Template);

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{1,3}(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex CodeBeforeName();

    [GeneratedRegex("评价([^：:]+)[：:]")]
    private static partial Regex Asked();
}
