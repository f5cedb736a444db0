using System.Globalization;

namespace Hotline.Local;

/// <summary>How good decisions are where the file says what was right.</summary>
internal static class RoutingFigures
{
    public static void Write(IReadOnlyList<Decided> all, TextWriter output)
    {
        var known = all.Where(d => d.Message.Expected is not null).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var automatic = known.Where(d => d.Decision.Automatic).ToList();
        Line(output, "lead right", known, LeadIsRight);
        foreach (var group in known.GroupBy(d => d.Message.Difficulty).Where(g => g.Key is not null).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(output, $"lead right, {group.Key}", [.. group], LeadIsRight);
        }

        Line(output, "automatic, share", known, d => d.Decision.Automatic);
        Line(output, "automatic, lead right", automatic, LeadIsRight);
        Line(output, "lead among three", known, d => d.Decision.Candidates.Contains(d.Message.Expected!.Lead));
        Line(output, "category right", known, d => d.Decision.Category == d.Message.Expected!.Category);
        Line(output, "co-units right", known, d => d.Decision.Co.ToHashSet(StringComparer.Ordinal).SetEquals(d.Message.Expected!.Co));
    }

    private static bool LeadIsRight(Decided decided) => decided.Decision.Lead == decided.Message.Expected!.Lead;

    private static void Line(TextWriter output, string label, List<Decided> of, Func<Decided, bool> holds)
    {
        var count = of.Count(holds);
        var share = of.Count == 0 ? "–" : (100.0 * count / of.Count).ToString("F1", CultureInfo.InvariantCulture) + " %";
        output.WriteLine($"{label,-24}{share,8}  ({count} of {of.Count})");
    }
}
