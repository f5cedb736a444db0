using System.Text.RegularExpressions;
using Hotline.Sms.Vocabulary;
using Hotline.Surveys.Invitations;

namespace Hotline.Surveys.Parsing;

/// <summary>
/// Takes our own text and the phone's signature out of an answer, so that “5” above a quoted question is 5 and the digits of the question never are. Pure.
/// What cannot be told from our text for certain is not an answer.
/// </summary>
internal static partial class QuotedText
{
    /// <summary>A shorter one could be what a person types.</summary>
    private const int ShortestOfOurs = 8;

    private static readonly IReadOnlyList<string> Forwards = AnswerTable.Words("forward");
    private static readonly IReadOnlyList<string> Signatures = AnswerTable.Words("signature");
    private static readonly IReadOnlyList<string> Devices = AnswerTable.Words("device");

    /// <param name="text">As it came.</param>
    /// <param name="ourSigns">The signatures that our texts begin with, without brackets.</param>
    /// <param name="ourTexts">What this sender got from us, word by word but for links; empty when that is not known.</param>
    /// <returns>What the sender wrote; null if that is nothing, or not to be told from what is quoted.</returns>
    public static string? Strip(string text, IReadOnlyCollection<string> ourSigns, IReadOnlyCollection<string> ourTexts)
    {
        if (AnswerText.Fold(Invitation.WithoutLinks(text)) is not { } folded)
        {
            return text;
        }

        var folds = ourTexts.Select(our => AnswerText.Fold(our) ?? "").ToList();
        var ours = folds.Concat(folds.Select(our => LeadingSign().Replace(our, ""))).Select(Letters).Where(letters => letters.Length >= ShortestOfOurs)
            .Distinct().OrderByDescending(letters => letters.Length).ToList();
        var own = WithoutWholeText(folded, ours) ?? WithoutTail(folded, ourSigns, ours);
        if (own is null)
        {
            return WithoutSignature(folded) ?? text;
        }

        var left = WithoutMarks(WithoutSignature(own) ?? own);
        return AnswerText.Normalise(left) is { Length: > 0 } && !Forwards.Any(mark => folded.StartsWith(mark, StringComparison.Ordinal)) ? left : null;
    }

    /// <returns>The text without one of ours that stands in it whole, wherever; null if there is none.</returns>
    private static string? WithoutWholeText(string text, List<string> ours)
    {
        var letters = Letters(text);
        foreach (var our in ours)
        {
            if (letters.IndexOf(our, StringComparison.Ordinal) is >= 0 and var at)
            {
                var (start, end) = (PlaceOf(text, at), PlaceOf(text, at + our.Length - 1) + 1);
                return $"{text[..start]} {text[end..]}";
            }
        }

        return null;
    }

    /// <summary>From our signature on it is our text, as far as that goes: a phone may cut it, but what does not fit it may be an answer of its own.</summary>
    /// <returns>What stands before; empty if the rest is not ours for certain; null if our signature is not there.</returns>
    private static string? WithoutTail(string text, IReadOnlyCollection<string> ourSigns, List<string> ours)
    {
        var signs = ourSigns.Select(sign => AnswerText.Fold(sign) ?? "").Where(sign => sign.Length > 0).ToList();
        var found = Bracketed().Matches(text).FirstOrDefault(match => signs.Contains(match.Groups[1].Value.Trim()));
        if (found is null)
        {
            return null;
        }

        var tail = Letters(text[found.Index..]);
        return ours.Count == 0 || ours.Any(our => our.StartsWith(tail, StringComparison.Ordinal)) ? text[..found.Index] : "";
    }

    /// <returns>Null if it has none.</returns>
    private static string? WithoutSignature(string text)
    {
        foreach (var word in Signatures)
        {
            if (text.LastIndexOf(word, StringComparison.Ordinal) is > 0 and var at && IsDevice(text[(at + word.Length)..]))
            {
                return text[..at].TrimEnd(' ', '-', '—', '_', '(', '[', '【', '\'', '"', '“', '|');
            }
        }

        return null;
    }

    private static bool IsDevice(string name) => name.Length <= 30 && Devices.Any(device => name.Contains(device, StringComparison.Ordinal));

    /// <summary>原文：, ----, &gt;: between an answer and what it quotes.</summary>
    private static string WithoutMarks(string text)
    {
        var left = Rule().Replace(text.Trim(' ', '【', '】', '[', ']'), " ").Trim();
        while (AnswerWords.QuoteMarks.FirstOrDefault(mark => left.TrimEnd(':', ' ', '(', '[', '【', '"', '“').EndsWith(mark, StringComparison.Ordinal)) is { } mark)
        {
            left = Rule().Replace(left.TrimEnd(':', ' ', '(', '[', '【', '"', '“')[..^mark.Length], " ").Trim();
        }

        return left;
    }

    private static string Letters(string folded) => string.Concat(folded.Where(char.IsLetterOrDigit));

    /// <summary>Where the letter of this number stands in a folded text.</summary>
    private static int PlaceOf(string text, int letter)
    {
        var at = -1;
        for (var seen = -1; seen < letter;)
        {
            seen += char.IsLetterOrDigit(text[++at]) ? 1 : 0;
        }

        return at;
    }

    [GeneratedRegex(@"[【\[]\s?([^【】\[\]]{1,40})[】\]]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^【[^】]*】", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingSign();

    /// <summary>A line of signs, at least two, or the marks that mail programs put before quoted lines.</summary>
    [GeneratedRegex(@"[-—_=*~]{2,}\s*$|^\s*(?:[-—_=*~]{2,}|>+)|[\s>|]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();
}
