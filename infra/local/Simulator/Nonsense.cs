namespace Hotline.Local.Simulator;

/// <summary>What comes in besides answers, one kind after the other. None of it may count.</summary>
internal static class Nonsense
{
    private const int LongText = 10_000;

    private static readonly Func<string, string>[] Texts =
    [
        _ => "5",
        code => $"{code}55",
        code => $"{code}0",
        code => $"{code}6",
        code => $"{code}10",
        code => $"{code}-5",
        code => $"{code}+5",
        code => $"{code}l",
        code => $"{code}Ⅴ",
        code => $"{code}1 非常满意",
        code => $"{code}5{code}1",
        code => $"不给{code}5分",
        code => $"{code}5，打错了",
        code => $"{code}4.5",
        code => $"{code}5ZZZ3",
        code => $"5{code}",
        _ => "0",
        _ => "不是不满意",
        _ => "没有不满意",
        _ => "好",
        _ => "谢谢",
        _ => "",
        _ => " \u3000 ",
        _ => "\0",
        _ => "验证码 5",
        _ => "1、办事慢 2、态度差",
        _ => "TD",
        _ => "ｔｄ。",
        _ => "退订",
        _ => "STOP",
        _ => "0000",
        code => $"{code}5 退订",
        code => $"TD {code}5",
        _ => "不要再发了",
        code => $"【优化办】请评价：5非常满意 4满意 3基本满意 2不满意 1非常不满意，回复{code}加数字，如{code}5。退订回T",
        _ => "=cmd|' /C calc'!A0",
        _ => "<script>alert(5)</script>",
        _ => "'; DROP TABLE ballots; --",
        _ => new string('5', LongText),
        code => code + "5" + new string('\u0301', LongText),
        _ => string.Concat(Enumerable.Repeat("😀", LongText / 2)),
    ];

    public static int Kinds => Texts.Length + Others.Length;

    private static Func<string, string, DateTimeOffset, OutgoingSms>[] Others { get; } =
    [
        (_, code, _) => new OutgoingSms("18800000000", $"{code}5", null, null),
        (_, code, _) => new OutgoingSms("1064912345678", $"{code}5", null, null),
        (_, code, _) => new OutgoingSms("10086", $"{code}5", null, null),
        (_, code, _) => new OutgoingSms("没有号码", $"{code}5", null, null),
        (phone, code, early) => new OutgoingSms(phone, $"{code}5", early, null),
        (phone, _, _) => new OutgoingSms(phone, "", null, null, "\"5\\ud83d\""),
        (phone, _, _) => new OutgoingSms(phone, "", null, null, "[\"A5\"]"),
        (phone, _, _) => new OutgoingSms(phone, "", null, null, "null"),
    ];

    /// <param name="i">Which kind: they take turns.</param>
    /// <param name="random">For the id.</param>
    /// <param name="phone">Of a respondent.</param>
    /// <param name="code">Of a unit.</param>
    /// <param name="early">Before the round opened.</param>
    public static OutgoingSms Of(int i, Random random, string phone, string code, DateTimeOffset early)
    {
        var kind = i % Kinds;
        var sms = kind < Texts.Length ? new OutgoingSms(phone, Texts[kind](code), null, null) : Others[kind - Texts.Length](phone, code, early);
        return sms with { Id = random.NextInt64(1, 1_000_000_000_000) };
    }
}
