using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.City.Calendar;

namespace Hotline.Surveys.Outcomes;

/// <summary>Where the outcome of a message is kept. It follows from the message alone, so every delivery of it comes to the same place.</summary>
/// <param name="Day">The city's day it is counted under.</param>
/// <param name="Second">Of that day.</param>
/// <param name="Key">Lower-case hex; its first digit chooses the part of the day.</param>
public sealed partial record OutcomeKey(DateOnly Day, int Second, string Key)
{
    /// <summary>How many partitions a day has.</summary>
    public const int Parts = 4;

    private const int SecondsPerDay = 24 * 60 * 60;

    public int Part => Convert.ToInt32(Key[..1], 16) % Parts;

    /// <summary>Counts down through the day, so that reading in key order is newest first.</summary>
    public string Down => string.Create(CultureInfo.InvariantCulture, $"{SecondsPerDay - 1 - Second:00000}");

    /// <summary>By the time of sending, which is the same for every delivery; but a carrier's wrong clock must not hide a message in a far year.</summary>
    public static OutcomeKey Of(string key, DateTimeOffset sentAt, DateTimeOffset receivedAt)
    {
        var ahead = sentAt - receivedAt;
        var filed = (ahead < TimeSpan.FromDays(1) && ahead > TimeSpan.FromDays(-30) ? sentAt : receivedAt).ToCity();
        return new OutcomeKey(DateOnly.FromDateTime(filed), (int)filed.TimeOfDay.TotalSeconds, key);
    }

    /// <returns>Null for what <see cref="ToString"/> did not write.</returns>
    public static OutcomeKey? Parse(string text) =>
        Form().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups[1].ValueSpan, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is < SecondsPerDay and var down
            ? new OutcomeKey(day, SecondsPerDay - 1 - down, match.Groups[3].Value)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}-{Down}-{Key}");

    [GeneratedRegex(@"^([0-9]{8})-([0-9]{5})-([0-9a-f]{1,32})\z")]
    private static partial Regex Form();
}
