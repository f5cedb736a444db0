using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Webhooks;

/// <summary>One call of a gateway that was taken. A call that the gateway repeats is another one.</summary>
/// <param name="Id">32 hex digits.</param>
/// <param name="Gateway">Who called.</param>
/// <param name="Kind">What for.</param>
/// <param name="ReceivedAt">UTC, to the millisecond.</param>
internal sealed partial record WebhookDelivery(string Id, string Gateway, WebhookKind Kind, DateTimeOffset ReceivedAt)
{
    public const string DayFormat = "yyyyMMdd";

    private const string TimeFormat = $"{DayFormat}/HHmmssfff";

    /// <summary>Its body's name in the raw log: <c>{day}/{time}-{gateway}-{kind}-{id}</c>, day and time in UTC, so that the names are in the order of receipt.</summary>
    public string BlobName => string.Create(
        CultureInfo.InvariantCulture, $"{ReceivedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)}-{Gateway}-{(Kind == WebhookKind.Status ? "status" : "inbound")}-{Id}");

    public static WebhookDelivery New(string gateway, WebhookKind kind, DateTimeOffset now) => new(
        Guid.CreateVersion7(now).ToString("N"), gateway, kind, new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero));

    /// <returns>Null for the name of something else.</returns>
    public static WebhookDelivery? OfBlob(string name) =>
        Form().Match(name) is { Success: true } match
        && DateTimeOffset.TryParseExact(match.Groups[1].Value, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new WebhookDelivery(match.Groups[4].Value, match.Groups[2].Value, KindOf(match.Groups[3].Value)!.Value, at)
            : null;

    /// <param name="word">As in addresses.</param>
    public static WebhookKind? KindOf(string word) => word switch
    {
        "inbound" => WebhookKind.Inbound,
        "status" => WebhookKind.Status,
        _ => null,
    };

    [GeneratedRegex(@"^([0-9]{8}/[0-9]{9})-([a-z0-9]+)-(inbound|status)-([0-9a-f]{32})\z")]
    private static partial Regex Form();
}
