using Hotline.Sms.Vocabulary;

namespace Hotline.Surveys.Parsing;

/// <summary>After which texts a hint how to answer is right. Pure. A hint too few costs an answer, one too many costs goodwill or begins an endless talk with a machine.</summary>
internal static class HintRules
{
    private static readonly IReadOnlyList<string> Refusals = AnswerTable.Words("refuse");
    private static readonly IReadOnlyList<string> Machines = AnswerTable.Words("autoReply");
    private static readonly HashSet<string> Thanks = [.. AnswerTable.Words("thanks")];

    /// <param name="own">What the sender wrote beside our own text; null if nothing that can be told from it.</param>
    /// <param name="reason">Why it is no answer.</param>
    public static bool MayFollow(string? own, UnclearReason reason) => own is null || Explains(own, reason);

    private static bool Explains(string text, UnclearReason reason) =>
        reason is not (UnclearReason.Empty or UnclearReason.TooLong)
        && AnswerText.Normalise(text) is { Length: > 0 } given
        && !Thanks.Contains(string.Concat(given.Where(char.IsLetterOrDigit)))
        && !Refusals.Concat(Machines).Any(word => given.Contains(word, StringComparison.Ordinal));
}
