using System.Globalization;
using Hotline.Casework.Messages;

namespace Hotline.Casework.Attachments;

/// <summary>A file's name as people may see it: no folders, no control or direction characters, at most 100 UTF-16 units.</summary>
internal static class FileName
{
    private const int Longest = 100;

    /// <returns>Null when nothing is left of it.</returns>
    public static string? Clean(string typed)
    {
        var name = string.Concat(typed.Split('/', '\\')[^1].Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format));
        if (CleanText.Line(name)?.Trim('.', ' ') is not { Length: > 0 } clean)
        {
            return null;
        }

        return clean.Length <= Longest ? clean : Shorten(clean, Path.GetExtension(clean));
    }

    private static string Shorten(string name, string extension)
    {
        var kept = name[..Math.Max(0, Longest - extension.Length)];
        return (kept.Length > 0 && char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept) + extension[..Math.Min(extension.Length, Longest)];
    }
}
