using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.Casework.Messages;
using Hotline.City.Directory;

namespace Hotline.Casework.Open311;

internal sealed record AttributeValue(string Key, string Name);

/// <summary>One field of a service; <paramref name="Variable"/> is false where it only tells the user something.</summary>
internal sealed record ServiceAttribute(bool Variable, string Code, string Datatype, bool Required, string? DatatypeDescription, int Order, string Description)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AttributeValue>? Values { get; init; }
}

/// <summary>What a client may ask beyond the fixed fields; the same for every service.</summary>
internal sealed record ServiceDefinition(string ServiceCode, IReadOnlyList<ServiceAttribute> Attributes)
{
    public const string Title = "title";
    public const string Kind = "type";
    public const string CreditCode = "uscc";
    public const string EnterpriseName = "enterprise_name";
    public const string UnitHint = "unit_hint";
    public const string Discloses = "disclosure";

    private static readonly IReadOnlyList<ServiceAttribute> Same =
    [
        Field(1, "notice", "text", "电话（phone）必填：热线要回电。位置可不填。/ phone is required, for the hotline calls back; a location is not.") with { Variable = false },
        Field(2, Title, "string", "标题，不填时取描述的首行 / title; else the description's first line", $"≤ {MessageLimits.Title}"),
        Field(3, Kind, "singlevaluelist", "诉求类型，不填时按事项 / kind; else the service's own") with
        {
            Values = [new("complaint", "投诉 / complaint"), new("appeal", "诉求 / appeal"), new("inquiry", "咨询 / inquiry")],
        },
        Field(4, CreditCode, "string", "统一社会信用代码 / unified social credit code", "18"),
        Field(5, EnterpriseName, "string", "企业名称 / enterprise", $"≤ {MessageLimits.EnterpriseName}"),
        Field(6, UnitHint, "string", "您认为的责任单位 / the unit you think is responsible", $"≤ {MessageLimits.UnitHint}"),
        Field(7, Discloses, "singlevaluelist", "企业身份对承办单位公开与否，不填时公开 / who may learn which enterprise wrote; else named") with
        {
            Values = [new("named", "对承办单位公开 / the handling units"), new("hotlineOnly", "仅热线办知道 / the hotline office only")],
        },
    ];

    private static readonly HashSet<string> Codes = [.. Same.Where(a => a.Variable).Select(a => a.Code)];

    public static ServiceDefinition Of(Category category) => new(category.Code, Same);

    public static bool Has(string attribute) => Codes.Contains(attribute);

    /// <returns>Null for what is none of the listed values.</returns>
    public static TValue? ValueOf<TValue>(string key)
        where TValue : struct, Enum
    {
        var known = Enum.GetValues<TValue>().Where(v => JsonNamingPolicy.CamelCase.ConvertName(v.ToString()) == key).ToList();
        return known.Count == 1 ? known[0] : null;
    }

    private static ServiceAttribute Field(int order, string code, string datatype, string description, string? limits = null) =>
        new(Variable: true, code, datatype, Required: false, limits, order, description);
}
