using System.Globalization;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Open311;

/// <summary>A request as a client files it, read as a message of the city's own form. E-mail, device and account are not kept.</summary>
internal sealed class RequestToFile(Open311Fields fields, CityDirectory city)
{
    private const int LinkLimit = 500;
    private const int AddressIdLimit = 100;

    /// <summary>Our form's names and what the client calls them.</summary>
    private static readonly Dictionary<string, string> ClientNames = new(StringComparer.Ordinal)
    {
        ["title"] = Open311Fields.NameOf(ServiceDefinition.Title),
        ["body"] = "description",
        ["category"] = "service_code",
        ["unitHint"] = Open311Fields.NameOf(ServiceDefinition.UnitHint),
        ["place"] = "address_string",
        ["enterprise.uscc"] = Open311Fields.NameOf(ServiceDefinition.CreditCode),
        ["enterprise.name"] = Open311Fields.NameOf(ServiceDefinition.EnterpriseName),
        ["contact.name"] = "first_name",
        ["contact.phone"] = "phone",
    };

    private readonly SubmitMessageBody body = new(
        Read<TicketType>(fields, ServiceDefinition.Kind) ?? city.Category(fields["service_code"] ?? "")?.TypeHint,
        fields.Attribute(ServiceDefinition.Title) ?? FirstLine(fields["description"]),
        fields["description"],
        fields["service_code"],
        fields.Attribute(ServiceDefinition.UnitHint),
        fields["address_string"],
        Read<Disclosure>(fields, ServiceDefinition.Discloses),
        new EnterpriseBody(fields.Attribute(ServiceDefinition.CreditCode), fields.Attribute(ServiceDefinition.EnterpriseName)),
        new ContactBody(FullName(fields["last_name"], fields["first_name"]), fields["phone"]));

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] own =
        [
            Field.Required("service_code", fields["service_code"], MessageLimits.Category),
            Field.Optional("address_id", fields["address_id"], AddressIdLimit),
            CheckList<TicketType>(ServiceDefinition.Kind),
            CheckList<Disclosure>(ServiceDefinition.Discloses),
            CheckPoint(),
            CheckLink(),
        ];
        var unknown = fields.Attributes.Where(a => !ServiceDefinition.Has(a)).Select(_ => new FieldError("attribute", "服务定义中没有此属性 / not in the service's definition"));
        // Without a title of its own a request without a description lacks one thing, not two.
        var form = body.Check().Where(e => e.Path != "category" && (e.Path != "title" || body.Title is not null)).Select(ToClient);
        return [.. own.OfType<FieldError>(), .. unknown.Distinct(), .. form];
    }

    /// <summary>Only for a request without errors. What has no field of its own goes below the text.</summary>
    public MessageContent ToContent()
    {
        var content = body.ToContent();
        string?[] lines =
        [
            content.Body,
            fields["lat"] is { } lat ? $"位置（WGS84）：{lat.Trim()}, {fields["long"]!.Trim()}" : null,
            CleanText.Line(fields["address_id"]) is { } address ? $"地址编号：{address}" : null,
            CleanText.Line(fields["media_url"]) is { } link ? $"图片或附件链接：{link}" : null,
        ];
        return content with { Body = string.Join('\n', lines.OfType<string>()) };
    }

    /// <summary>Chinese names are written family name first, without a blank.</summary>
    internal static string? FullName(string? last, string? first)
    {
        string?[] names = $"{last}{first}".Any(c => c > '\u2E7F') ? [last, first] : [first, " ", last];
        return CleanText.Line(string.Concat(names));
    }

    private static FieldError ToClient(FieldError error) => (error.Path, error.Message) switch
    {
        ("contact.phone", var message) => new FieldError("phone", $"{message}（热线要回电 / the hotline calls back）"),
        var (path, message) => new FieldError(ClientNames[path], message),
    };

    private static TValue? Read<TValue>(Open311Fields fields, string attribute)
        where TValue : struct, Enum => fields.Attribute(attribute) is { } key ? ServiceDefinition.ValueOf<TValue>(key.Trim()) : null;

    private static string? FirstLine(string? description)
    {
        var line = CleanText.Paragraphs(description)?.Split('\n', 2)[0] ?? "";
        var length = Math.Min(line.Length, MessageLimits.Title);
        return CleanText.Line(line[..(length > 0 && char.IsHighSurrogate(line[length - 1]) ? length - 1 : length)]);
    }

    private FieldError? CheckList<TValue>(string attribute)
        where TValue : struct, Enum => fields.Attribute(attribute) is not null && Read<TValue>(fields, attribute) is null
        ? new FieldError(Open311Fields.NameOf(attribute), "不是列出的值 / none of the listed values")
        : null;

    private FieldError? CheckPoint() => (fields["lat"], fields["long"]) switch
    {
        (null, null) => null,
        ({ } lat, { } lon) when IsWithin(lat, 90) && IsWithin(lon, 180) => null,
        _ => new FieldError("lat", "lat 与 long 须同时提供，为 WGS84 度数 / lat and long go together, in degrees"),
    };

    private FieldError? CheckLink() => fields["media_url"] is not { } link
        || (link.Length <= LinkLimit && Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
        ? null
        : new FieldError("media_url", $"须为不超过 {LinkLimit} 个字符的 https 链接 / must be an https link of at most {LinkLimit} characters");

    private static bool IsWithin(string typed, double limit) =>
        typed.Length <= 30 && double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= limit;
}
