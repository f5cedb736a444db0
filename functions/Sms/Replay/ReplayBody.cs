using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Platform.Http;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;

namespace Hotline.Sms.Replay;

/// <summary>What the office sends to have webhook bodies taken again. Times carry their offset (<c>2027-01-04T08:00:00+08:00</c>).</summary>
internal sealed partial record ReplayBody(string From, string To) : IRequestBody
{
    private const int MostDays = 31;

    public string? Gateway { get; init; }

    public WebhookKind? Kind { get; init; }

    public string? Next { get; init; }

    public IEnumerable<FieldError> Check()
    {
        var (from, to) = (Instant(From), Instant(To));
        return
        [
            .. from is null ? [Unzoned("from")] : Array.Empty<FieldError>(),
            .. to is null ? [Unzoned("to")] : Array.Empty<FieldError>(),
            .. to <= from || to - from > TimeSpan.FromDays(MostDays) ? [new FieldError("to", $"须晚于 from，且最多相隔 {MostDays} 天 / after from, by at most {MostDays} days")] : Array.Empty<FieldError>(),
            .. Next is { } next && WebhookDelivery.OfBlob(next) is null ? [new FieldError("next", "上一次返回的 next / the next of the part before")] : Array.Empty<FieldError>(),
        ];
    }

    public ReplaySpan ToSpan() => new(Instant(From)!.Value, Instant(To)!.Value, Gateway, Kind, Next);

    private static FieldError Unzoned(string path) => new(path, "时间须带时区，如 2027-01-04T08:00:00+08:00 / a time with its offset");

    /// <summary>Without an offset it would be the time of whatever machine reads it.</summary>
    private static DateTimeOffset? Instant(string text) =>
        Zoned().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    [GeneratedRegex(@"T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex Zoned();
}
