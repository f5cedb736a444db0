using System.Globalization;
using System.Text.Json;

namespace Hotline.Sms.Gateways;

/// <summary>Reads what gateways write in several ways.</summary>
internal static class GatewayValues
{
    /// <summary>The longest code of a gateway that is kept.</summary>
    private const int LongestCode = 100;

    // The mainland gateways' times carry no zone; they are Beijing's, which has had no summer time since these gateways began.
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    private const int EarliestYear = 2000;

    // Above it, seconds would be beyond the year 5000: so they are milliseconds.
    private const decimal MostSeconds = 100_000_000_000;

    /// <returns>UTC; null for what is no time <c>yyyy-MM-dd HH:mm:ss</c> of this century.</returns>
    public static DateTimeOffset? BeijingTime(string? text) =>
        DateTime.TryParseExact(text?.Trim(), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year >= EarliestYear
            ? new DateTimeOffset(local, Beijing).ToUniversalTime()
            : null;

    /// <param name="text">Seconds since 1970, however the number is written, or milliseconds.</param>
    /// <returns>UTC; null for what is no time of this century.</returns>
    public static DateTimeOffset? UnixTime(string? text)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number is < 0 or > MostSeconds * 1000)
        {
            return null;
        }

        var time = DateTimeOffset.UnixEpoch.AddSeconds((double)(number > MostSeconds ? number / 1000 : number));
        return time.Year >= EarliestYear ? time : null;
    }

    /// <summary>1.23456789E9 is 1234567890: a number must be the same text however this delivery wrote it.</summary>
    public static string Whole(string text) =>
        text.AsSpan().ContainsAny('e', 'E', '.')
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Truncate(number)
            ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture)
            : text;

    /// <returns>Without blanks around it, numbers written out; null for an empty one.</returns>
    public static string? IdOf(this JsonElement element, string name) =>
        element.TextOf(name)?.Trim() is { Length: > 0 } text ? Whole(text) : null;

    public static string? CodeOf(this JsonElement element, string name) =>
        element.IdOf(name) is { } code ? code[..Math.Min(code.Length, LongestCode)] : null;

    /// <returns>Null for what is neither true nor false, as such or as text.</returns>
    public static bool? TruthOf(this JsonElement element, string name) => element.Inner(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => bool.TryParse(element.TextOf(name), out var truth) ? truth : null,
    };
}
