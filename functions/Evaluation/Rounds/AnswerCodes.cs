using Hotline.Sms.OptOuts;
using Hotline.Sms.Vocabulary;

namespace Hotline.Evaluation.Rounds;

/// <summary>
/// The codes that stand for units in SMS answers (<c>A5</c>): one to three letters. Words that end the messages (T, TD, N …) are
/// never codes, nor what marks a reply or a forwarded text (RE, FW); I, L and O, which read as digits, are given out only when the office asks for them.
/// </summary>
internal static class AnswerCodes
{
    private const string Unmistakable = "ABCDEFGHJKMNPQRSTUVWXYZ";

    public static bool IsUsable(string code) => code.Length is >= 1 and <= 3 && code.All(c => c is >= 'A' and <= 'Z') && !OptOutWords.IsAll(code) && !AnswerWords.QuoteMarks.Contains(code, StringComparer.OrdinalIgnoreCase);

    /// <summary>A, B, C … Z, AA, AB … without the unusable and those <paramref name="taken"/>.</summary>
    public static IEnumerable<string> Free(IReadOnlySet<string> taken) => InOrder().Where(c => IsUsable(c) && !taken.Contains(c));

    private static IEnumerable<string> InOrder()
    {
        IEnumerable<string> shorter = [""];
        for (var length = 1; length <= 3; length++)
        {
            var longer = shorter.SelectMany(start => Unmistakable, (start, letter) => start + letter).ToList();
            foreach (var code in longer)
            {
                yield return code;
            }

            shorter = longer;
        }
    }
}
