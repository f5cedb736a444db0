namespace Hotline.Surveys;

/// <summary>After which texts a hint how to answer is right. Pure. A hint too few costs an answer, one too many costs goodwill or begins an endless talk with a machine.</summary>
internal static class HintRules
{
    private static readonly IReadOnlyList<string> Refusals = AnswerTable.Words("refuse");
    private static readonly IReadOnlyList<string> Machines = AnswerTable.Words("autoReply");
    private static readonly HashSet<string> Thanks = [.. AnswerTable.Words("thanks")];

    public static bool MayFollow(string text, UnclearReason reason) =>
        reason is not (UnclearReason.Empty or UnclearReason.TooLong)
        && AnswerText.Normalise(text) is { Length: > 0 } given
        && !Thanks.Contains(string.Concat(given.Where(char.IsLetterOrDigit)))
        && !Refusals.Concat(Machines).Any(word => given.Contains(word, StringComparison.Ordinal));
}
