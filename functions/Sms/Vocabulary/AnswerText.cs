using System.Globalization;
using System.Text;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Vocabulary;

/// <summary>Makes the ways of typing one text alike. Pure, and bounded whatever comes in.</summary>
internal static class AnswerText
{
    /// <summary>A carrier joins at most some ten segments of 67 characters; anything longer was not typed as an answer.</summary>
    public const int MaxLength = 700;

    /// <returns>NFKC, lower case, one blank for any run of white space and control characters, outer punctuation gone; null if it is too long.</returns>
    public static string? Normalise(string text) => Fold(text) is { } folded ? Trim(folded) : null;

    /// <returns>The same with its outer punctuation; null if it is too long.</returns>
    public static string? Fold(string text)
    {
        // Trimmed and measured before the normalisation, whose cost grows with what it is given.
        var given = text.AsSpan().Trim();
        return given.Length > MaxLength ? null : Clean(Scalars.Of(given).Normalize(NormalizationForm.FormKC));
    }

    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune.Value == 0x2800)
            {
                AppendBlank(result);
            }
            else if (!IsInvisible(rune))
            {
                result.Append(Fold(rune));
            }
        }

        return result.ToString();
    }

    private static void AppendBlank(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    /// <summary>Zero-width and bidi marks, BOM, soft hyphen, variation selectors, the keycap, Hangul fillers.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or 0x20E3 or 0x034F or 0x115F or 0x1160;

    /// <summary>Any script's digit as 0–9 (❺ and ٥ keep their form in NFKC), traditional characters simplified, letters lower-case.</summary>
    private static string Fold(Rune rune)
    {
        var text = rune.ToString();
        var digit = CharUnicodeInfo.GetDigitValue(text, 0);
        if (digit >= 0)
        {
            return digit.ToString(CultureInfo.InvariantCulture);
        }

        return text.Length == 1 && AnswerWords.Simplified.TryGetValue(text[0], out var simple)
            ? simple.ToString()
            : Rune.ToLowerInvariant(rune).ToString();
    }

    private static string Trim(string text)
    {
        var start = 0;
        while (start < text.Length && (text[start] == ' ' || AnswerWords.TrimStart.Contains(text[start], StringComparison.Ordinal)))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && (text[end - 1] == ' ' || AnswerWords.TrimEnd.Contains(text[end - 1], StringComparison.Ordinal)))
        {
            end--;
        }

        return text[start..end];
    }
}
