using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Hotline.Surveys;

/// <summary>
/// Every word and sign an SMS answer may consist of: closed tables, matched against the whole text. A form that is not here is not an
/// answer; nothing is ever found inside a longer text (满意 is part of 非常不满意). All entries are as <see cref="AnswerText"/> leaves them:
/// NFKC, lower case, simplified.
/// </summary>
internal static partial class AnswerWords
{
    /// <summary>The five levels in words (政务服务“好差评” wording and its plain intensifiers).</summary>
    public static readonly FrozenDictionary<string, int> Levels = new Dictionary<string, int>
    {
        ["非常满意"] = 5,
        ["很满意"] = 5,
        ["十分满意"] = 5,
        ["特别满意"] = 5,
        ["极其满意"] = 5,
        ["满意"] = 4,
        ["基本满意"] = 3,
        ["一般"] = 3,
        ["不满意"] = 2,
        ["非常不满意"] = 1,
        ["很不满意"] = 1,
        ["十分不满意"] = 1,
        ["特别不满意"] = 1,
        ["极其不满意"] = 1,
    }.ToFrozenDictionary();

    /// <summary>Numerals that have no digit value in Unicode. Those above five are here so that 五六 is no five.</summary>
    public static readonly FrozenDictionary<char, int> Numerals = Table(
        "零〇", "一壹弌〡", "二贰弍两〢", "三叁弎〣", "四肆〤", "五伍〥", "六陆〦", "七柒〧", "八捌〨", "九玖〩");

    /// <summary>Traditional forms, so that 滿意 is 满意.</summary>
    public static readonly FrozenDictionary<char, char> Simplified = Pairs("滿满複复復复選选擇择評评價价給给務务貳贰參叁叄叁陸陆兩两顆颗訂订閱阅");

    /// <summary>What may stand before the answer, longest first: 回复5, 我选5, 打5分.</summary>
    public static readonly IReadOnlyList<string> Prefixes = LongestFirst(
        "回复", "回", "答复", "选", "选择", "我选", "我选择", "打", "打分", "我打", "打个", "给", "给个", "我给", "评", "我评", "评分", "评价", "评价为", "满意度");

    /// <summary>What may follow a digit, longest first: 5分, 5颗星.</summary>
    public static readonly IReadOnlyList<string> Suffixes = LongestFirst("分", "星", "颗星");

    /// <summary>A comment may begin with these without punctuation before: 5分但是办事慢.</summary>
    public static readonly IReadOnlyList<string> CommentOpeners = LongestFirst("但", "不过", "就是", "只是", "谢谢", "感谢", "辛苦");

    /// <summary>The whole text (blanks and punctuation aside) that ends the messages; never a rating. Carriers and templates use the single letters.</summary>
    public static readonly FrozenSet<string> OptOut = FrozenSet.ToFrozenSet(
        ["td", "t", "r", "n", "0000", "退订", "取消订阅", "拒收", "stop", "stopall", "unsubscribe", "optout", "td退订", "退订td", "回复td", "回td", "回t", "回复t"]);

    /// <summary>Trimmed from the front; a dot, dash, plus or less-than changes what a digit means and is not.</summary>
    public const string TrimStart = ",，。;；:：!！、·…\"“”'‘’`「」『』()[]【】《》〈〉{}";

    /// <summary>Trimmed from the end. A question mark is not punctuation here: 满意? asks.</summary>
    public const string TrimEnd = TrimStart + ".~#";

    /// <summary>Between a code and its level: A:5.</summary>
    public const string AfterCode = " :,，、=(";

    /// <summary>Between two codes' answers: A5、B3.</summary>
    public const string BetweenPairs = " ,，、;；。.!/&+|和-";

    /// <summary>Between a digit and the word that says the same: 5（非常满意）.</summary>
    public const string InsideLevel = " ,，、.。:：=-—(";

    /// <summary>Before a comment. Not 、 or a dot: “1、办事慢” counts points, it gives none.</summary>
    public const string BeforeComment = ",，。;；!";

    /// <summary>The lone rest of a comment that takes the answer back, doubts it or holds another: then a person reads it.</summary>
    [GeneratedRegex(
        "[?？吗]|满意|一般|(^|[^不])错了|打错|发错|按错|选错|写错|搞错|改成|改为|改评|不是|不算|作废|收回|撤回|才怪|反话|玩笑|不给|退订|取消|拒收|[别勿]再?发|不要再?发|[零〇一二两三四五六七八九][分星]",
        RegexOptions.NonBacktracking)]
    public static partial Regex Doubt();

    private static FrozenDictionary<char, int> Table(params string[] rows) =>
        rows.SelectMany((row, value) => row.Select(c => KeyValuePair.Create(c, value))).ToFrozenDictionary();

    private static FrozenDictionary<char, char> Pairs(string text) =>
        text.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static string[] LongestFirst(params string[] words) => [.. words.OrderByDescending(w => w.Length)];
}
