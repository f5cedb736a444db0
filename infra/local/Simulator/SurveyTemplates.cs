namespace Hotline.Local.Simulator;

/// <summary>The templates that a city has approved for its texts: what the app means by a purpose, and how the gateway words it.</summary>
internal static class SurveyTemplates
{
    public const string Survey = "SMS_SURVEY";
    public const string Reminder = "SMS_REMINDER";
    public const string Hint = "SMS_HINT";
    public const string Ask = "SMS_ASK";
    public const string OptOut = "SMS_OPTOUT";

    /// <summary>Of a campaign that asks about a few units, by code.</summary>
    public const string ByCode = "请您评价{codes}：5非常满意 4满意 3基本满意 2不满意 1非常不满意，回复代码加数字，如{example}。拒收请回复TD";

    /// <summary>Of a campaign that asks about one unit.</summary>
    public const string ByNumber = "请您评价{unit}：5非常满意 4满意 3基本满意 2不满意 1非常不满意，直接回复数字。拒收请回复TD";

    private const string ByLink = "请您评价{round}的各单位，{closes}截止：{link}拒收请回复TD";

    /// <summary>Whatever else an office may word, as long as it names units.</summary>
    private const string InOtherWords = "请您评价{codes}：回复代码加1至5的数字。拒收请回复TD";

    private static readonly (string Purpose, string Code, string[] Wordings)[] All =
    [
        ("survey", Survey, [ByCode, ByNumber, ByLink, InOtherWords]),
        ("reminder", Reminder, ["温馨提醒：" + ByCode, "温馨提醒：" + ByNumber, "温馨提醒：" + ByLink, "温馨提醒：" + InOtherWords]),
        ("hint", Hint, ["未能识别您的回复。请回复单位代码加一个数字：{units}。拒收请回复TD"]),
        ("ask", Ask, ["请问您评价的是哪个单位？请回复单位代码加一个数字：{units}。拒收请回复TD"]),
        ("optout", OptOut, ["您已退订，我们不再向您发送此类短信。如需恢复，请回复“恢复订阅”。"]),
        ("hotline", "SMS_HOTLINE", ["您的诉求{number}：{words} 请您评价（{until}截止）：{site}/{rate} 查询：{site}/{track}", "您的诉求{number}：{words} 查询：{site}/{track}"]),
    ];

    /// <summary>By purpose or sender, as in <c>Sms:Aliyun:Templates</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings => All.Select(t => KeyValuePair.Create($"Sms:Aliyun:Templates:{t.Purpose}", (string?)t.Code));

    /// <summary>As the gateway has them.</summary>
    /// <param name="site">Scheme and host of the app's pages: an address is part of a template's wording.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Approved(string site) => All.ToDictionary(
        t => t.Code,
        t => (IReadOnlyList<string>)[.. t.Wordings.Select(w => w.Replace("{site}", site.TrimEnd('/'), StringComparison.Ordinal).Replace("{", "${", StringComparison.Ordinal))]);
}
