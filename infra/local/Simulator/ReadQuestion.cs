using System.Text.RegularExpressions;

namespace Hotline.Local.Simulator;

/// <summary>Reads a text as the people do who get it: which units it asks about, and whether their codes are needed.</summary>
/// <param name="asking">Codes of the templates that ask; all others only tell.</param>
/// <param name="units">The units by what may name them in a text: their code, or their name where a text asks about one unit without its code.</param>
internal sealed partial class ReadQuestion(IReadOnlySet<string> asking, IReadOnlyDictionary<string, RatedUnit> units)
{
    /// <returns>Null for a text that asks nothing, or nothing that can be answered by text.</returns>
    public Question? Of(GatewayText text)
    {
        if (!asking.Contains(text.Template))
        {
            return null;
        }

        List<RatedUnit> coded = [.. CodeBeforeName().Matches(text.Text).Select(m => units.GetValueOrDefault(m.Value)).OfType<RatedUnit>()];
        return coded.Count > 0 ? new Question(coded, text.Text)
            : Asked().Match(text.Text) is { Success: true } match && units.TryGetValue(match.Groups[1].Value, out var only) ? new Question([only with { Code = "" }], text.Text)
            : null;
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Z]{1,3}(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex CodeBeforeName();

    [GeneratedRegex("评价([^：:]+)[：:]")]
    private static partial Regex Asked();
}
