using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Hotline.Sms.Vocabulary;

/// <summary>
/// Every word and sign an SMS answer may consist of: closed tables (<c>answers.csv</c>), matched against the whole text. A form that is not
/// there is not an answer; nothing is ever found inside a longer text (满意 is part of 非常不满意). All entries are as
/// <see cref="AnswerText"/> leaves them: NFKC, lower case, simplified.
/// </summary>
internal static partial class AnswerWords
{
    /// <summary>The five levels in words (政务服务“好差评” wording and its plain intensifiers).</summary>
    public static readonly FrozenDictionary<string, int> Levels = AnswerTable.Of("level").ToFrozenDictionary(row => row.Text, row => row.Number);

    /// <summary>Numerals that have no digit value in Unicode. Those above five are here so that 五六 is no five.</summary>
    public static readonly FrozenDictionary<char, int> Numerals = AnswerTable.Of("numeral").ToFrozenDictionary(row => row.Text[0], row => row.Number);

    /// <summary>Traditional forms, so that 滿意 is 满意.</summary>
    public static readonly FrozenDictionary<char, char> Simplified = AnswerTable.Of("simplified").ToFrozenDictionary(row => row.Text[0], row => row.Value[0]);

    /// <summary>What may stand before the answer: 回复5, 我选5, 打5分.</summary>
    public static readonly IReadOnlyList<string> Prefixes = AnswerTable.Words("prefix");

    /// <summary>What may follow a digit: 5分, 5颗星.</summary>
    public static readonly IReadOnlyList<string> Suffixes = AnswerTable.Words("suffix");

    /// <summary>A comment may begin with these without punctuation before: 5分但是办事慢.</summary>
    public static readonly IReadOnlyList<string> CommentOpeners = AnswerTable.Words("opener");

    /// <summary>The whole text (blanks, punctuation and courtesy aside) that ends the messages; never a rating. Carriers and templates use the single letters.</summary>
    public static readonly FrozenSet<string> OptOut = AnswerTable.Words("optOut").ToFrozenSet();

    /// <summary>The whole text that takes an opt-out back.</summary>
    public static readonly FrozenSet<string> Rejoin = AnswerTable.Words("rejoin").ToFrozenSet();

    /// <summary>Courtesy around one of those: 退订，谢谢.</summary>
    public static readonly IReadOnlyList<string> Polite = AnswerTable.Words("polite");

    /// <summary>RE, FW: before a quoted or forwarded text, so no code may be one.</summary>
    public static readonly IReadOnlyList<string> QuoteMarks = AnswerTable.Words("quoteMark");

    /// <summary>Trimmed from the front; a dot, dash, plus or less-than changes what a digit means and is not.</summary>
    public const string TrimStart = ",，。;；:：!！、·…\"“”'‘’`「」『』()[]【】《》〈〉{}";

    /// <summary>Trimmed from the end. A question mark is not punctuation here: 满意? asks.</summary>
    public const string TrimEnd = TrimStart + ".~#";

    /// <summary>Between a code and its level: A:5.</summary>
    public const string AfterCode = " :,，、=(";

    /// <summary>Between two codes' answers: A5、B3.</summary>
    public const string BetweenPairs = " ,，、;；。.!/&+|和-";

    /// <summary>Between a digit and the word that says the same: 5（非常满意）.</summary>
    public const string InsideLevel = " ,，、.。:：=-—([【";

    /// <summary>Before a comment, or a name in brackets. Not 、 or a dot: “1、办事慢” counts points, it gives none.</summary>
    public const string BeforeComment = ",，。;；!【";

    private static readonly IReadOnlyList<string> Doubts = AnswerTable.Words("doubt");

    /// <summary>The lone rest of a comment that takes the answer back, doubts it or holds another: then a person reads it.</summary>
    public static bool HasDoubt(string comment) => Doubts.Any(word => comment.Contains(word, StringComparison.Ordinal)) || DoubtForms().IsMatch(comment);

    [GeneratedRegex("[?？吗]|(^|[^不])错了|[别勿]再?发|不要再?发|[零〇一二两三四五六七八九][分星]", RegexOptions.NonBacktracking)]
    private static partial Regex DoubtForms();
}
