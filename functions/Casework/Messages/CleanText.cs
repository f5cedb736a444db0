namespace Hotline.Casework.Messages;

/// <summary>What people type, without what a screen or a log could trip over.</summary>
internal static class CleanText
{
    /// <returns>One line without control characters, trimmed; null when nothing is left.</returns>
    public static string? Line(string? typed) => NullIfEmpty(string.Concat((typed ?? "").Select(c => char.IsControl(c) ? ' ' : c)));

    /// <returns>Lines ended by <c>\n</c>, without other control characters than tabs, trimmed; null when nothing is left.</returns>
    public static string? Paragraphs(string? typed) => NullIfEmpty(string.Concat((typed ?? "")
        .ReplaceLineEndings("\n")
        .Where(c => c is '\n' or '\t' || !char.IsControl(c))));

    private static string? NullIfEmpty(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
