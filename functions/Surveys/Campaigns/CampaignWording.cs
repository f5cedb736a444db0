using System.Text.RegularExpressions;
using Hotline.Sms.Texts;

namespace Hotline.Surveys.Campaigns;

/// <summary>What the placeholders of a wording stand for in one text.</summary>
/// <param name="Unit">The unit asked about; null when there are several.</param>
/// <param name="Units">All of them.</param>
/// <param name="Code">The unit's answer code.</param>
/// <param name="Codes">Each unit behind its code.</param>
/// <param name="Example">An answer, from the real codes.</param>
/// <param name="Round">Its title.</param>
/// <param name="Closes">The last day of answers.</param>
/// <param name="Name">The enterprise.</param>
/// <param name="Link">To the web ballot.</param>
internal sealed record WordingValues(string? Unit, string Units, string? Code, string Codes, string Example, string Round, string Closes, string Name, string Link)
{
    public string? Of(string placeholder) => placeholder switch
    {
        "unit" => Unit,
        "units" => Units,
        "code" => Code,
        "codes" => Codes,
        "example" => Example,
        "round" => Round,
        "closes" => Closes,
        "name" => Name,
        "link" => Link,
        _ => null,
    };
}

/// <summary>The words of a campaign's texts, with placeholders such as <c>{unit}</c>. Pure.</summary>
internal sealed partial record CampaignWording(string Template)
{
    public const int Longest = 400;

    /// <summary>How many units a text can name with their codes.</summary>
    public const int MostCodes = 12;

    private const string Scale = "5非常满意 4满意 3基本满意 2不满意 1非常不满意";

    private static readonly IReadOnlyList<string> OfOneUnit = ["unit", "code"];

    public static IReadOnlyList<string> Placeholders { get; } = ["unit", "units", "code", "codes", "example", "round", "closes", "name", "link"];

    public bool NeedsOneUnit => Used().Any(OfOneUnit.Contains);

    /// <summary>Two receivers read different texts.</summary>
    public bool IsPersonal => Used().Any(p => p is "name" or "link");

    /// <summary>The app's own: by number for one unit, by code and number for a few, by the web ballot for many.</summary>
    public static CampaignWording Default(int units, bool isReminder)
    {
        var words = units switch
        {
            1 => $"请您评价{{unit}}：{Scale}，直接回复数字。",
            <= MostCodes => $"请您评价{{codes}}：{Scale}，回复代码加数字，如{{example}}。",
            _ => "请您评价{round}的各单位，{closes}截止：{link}",
        };
        return new CampaignWording(isReminder ? $"温馨提醒：{words}" : words);
    }

    /// <returns>What is wrong with it; null for nothing.</returns>
    public string? Check() => Template switch
    {
        _ when string.IsNullOrWhiteSpace(Template) || Template.Length > Longest => $"1–{Longest} 个字 / 1 to {Longest} characters",
        _ when Template.Any(char.IsControl) => "不得含控制字符或换行 / no control characters, no line breaks",
        _ when Template.AsSpan().ContainsAny('【', '】') => "签名由系统添加，不得含【】 / the signature is added by the app: no 【】",
        _ when Used().Except(Placeholders).FirstOrDefault() is { } unknown => $"未知占位符 {{{unknown}}} / unknown placeholder, there are {{{string.Join("} {", Placeholders)}}}",
        _ when Placeholder().Replace(Template, "").AsSpan().ContainsAny('{', '}') => "花括号不成对 / braces that are no placeholder",
        _ => null,
    };

    public string Render(WordingValues values) => Placeholder().Replace(Template, match => Clean(values.Of(match.Groups[1].Value)!));

    /// <summary>Each placeholder once, in the order of its first use.</summary>
    public IReadOnlyList<TextParameter> Parameters(WordingValues values) => [.. Used().Select(p => new TextParameter(p, Clean(values.Of(p)!)))];

    private IEnumerable<string> Used() => Placeholder().Matches(Template).Select(m => m.Groups[1].Value).Distinct();

    // Names come from files that others made.
    private static string Clean(string value) => string.Concat(value.Select(c => char.IsControl(c) ? ' ' : c));

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
