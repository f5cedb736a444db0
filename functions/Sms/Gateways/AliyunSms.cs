using System.Globalization;
using System.Text.Json;

namespace Hotline.Sms.Gateways;

/// <summary>
/// One element of Alibaba's SmsUp push: <c>phone_number, content, send_time, dest_code, sequence_id</c>. The last is text in the current
/// documents, a number in older ones and a double in the message service's.
/// </summary>
internal static class AliyunSms
{
    public const string Provider = "aliyun";

    // The gateway's times carry no zone; they are Beijing's, which has had no summer time since it began.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <returns>Null for an element without phone or text.</returns>
    public static InboundSms? Read(JsonElement element, DateTimeOffset receivedAt)
    {
        if (element.ValueKind != JsonValueKind.Object || element.TextOf("phone_number") is not { } phone || element.TextOf("content") is not { } text)
        {
            return null;
        }

        var sentAt = Time(element.TextOf("send_time"));
        return new InboundSms(
            Provider, Whole(phone.Trim()), element.TextOf("dest_code") ?? "", text, sentAt ?? receivedAt, sentAt is null, Id(element.TextOf("sequence_id")));
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTime.TryParseExact(text?.Trim(), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year >= 2000
            ? new DateTimeOffset(local, Beijing).ToUniversalTime()
            : null;

    private static string? Id(string? text) => string.IsNullOrWhiteSpace(text) ? null : Whole(text.Trim());

    /// <summary>1.23456789E9 is 1234567890: a number must be the same text however this delivery wrote it.</summary>
    private static string Whole(string text) =>
        text.AsSpan().ContainsAny('e', 'E', '.')
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number)
            ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture)
            : text;
}
