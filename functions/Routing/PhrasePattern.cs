using System.Text.RegularExpressions;

namespace Hotline.Routing;

/// <summary>A phrase as a clerk writes it: plain text, in which <c>…</c> stands for up to twelve characters.</summary>
internal sealed class PhrasePattern
{
    private const char Gap = '…';

    private readonly string text;
    private readonly Regex? gapped;

    public PhrasePattern(string phrase)
    {
        text = Normalized.Text(phrase);
        if (text.Contains(Gap, StringComparison.Ordinal))
        {
            var parts = text.Split(Gap).Select(Regex.Escape);
            gapped = new Regex(string.Join(".{0,12}?", parts), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
    }

    public string Phrase => text;

    /// <returns>What it matched, or null.</returns>
    public string? FindIn(string clause) =>
        gapped is null ? clause.Contains(text, StringComparison.Ordinal) ? text : null
        : gapped.Match(clause) is { Success: true } match ? match.Value
        : null;

    /// <returns>Where it begins, or −1.</returns>
    public int IndexIn(string clause) =>
        gapped is null ? clause.IndexOf(text, StringComparison.Ordinal)
        : gapped.Match(clause) is { Success: true } match ? match.Index
        : -1;
}
