using System.Collections.Frozen;
using System.Text;
using Hotline.Sms.Vocabulary;

namespace Hotline.Sms.OptOuts;

/// <summary>Tells a wish for no more messages, or for messages again, from an answer. Only whole texts count: “we have got to stop this” is no opt-out.</summary>
internal static class OptOutWords
{
    /// <summary>The text is an opt-out word, whatever blanks, punctuation, case and courtesy: <c>ＴＤ。</c>, <c>T D</c>, <c>Stop!</c>, 退订，谢谢.</summary>
    public static bool IsAll(string text) => IsOneOf(AnswerWords.OptOut, text);

    /// <summary>The text is a word that takes an opt-out back.</summary>
    public static bool IsRejoin(string text) => IsOneOf(AnswerWords.Rejoin, text);

    /// <returns>The text without the opt-out word it begins or ends with (5TD, 退订5); null if there is none.</returns>
    public static string? Strip(string text)
    {
        foreach (var word in AnswerWords.OptOut)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && IsApart(text, word.Length - 1, word.Length))
            {
                return Trim(text[word.Length..]);
            }

            if (text.EndsWith(word, StringComparison.Ordinal) && IsApart(text, text.Length - word.Length - 1, text.Length - word.Length))
            {
                return Trim(text[..^word.Length]);
            }
        }

        return null;
    }

    private static bool IsOneOf(FrozenSet<string> words, string text)
    {
        var letters = WithoutCourtesy(Letters(text));
        // TD TD: said twice is said. A letter typed again may be something else: NN is 嗯嗯.
        return words.Contains(letters) || words.Any(word => word.Length > 1 && letters.Length > word.Length && letters.Replace(word, "", StringComparison.Ordinal).Length == 0);
    }

    private static string WithoutCourtesy(string letters)
    {
        var start = AnswerWords.Polite.FirstOrDefault(word => letters.StartsWith(word, StringComparison.Ordinal))?.Length ?? 0;
        var rest = letters[start..];
        var end = AnswerWords.Polite.FirstOrDefault(word => rest.EndsWith(word, StringComparison.Ordinal))?.Length ?? 0;
        return rest[..^end];
    }

    /// <summary>The two neighbours do not belong to one Latin word or one number.</summary>
    private static bool IsApart(string text, int left, int right) =>
        left >= 0 && right < text.Length
        && !(char.IsAsciiLetter(text[left]) && char.IsAsciiLetter(text[right]))
        && !(char.IsAsciiDigit(text[left]) && char.IsAsciiDigit(text[right]));

    private static string Trim(string text) => AnswerText.Normalise(text)!;

    private static string Letters(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
