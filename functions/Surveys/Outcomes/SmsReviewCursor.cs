using System.Globalization;

namespace Hotline.Surveys.Outcomes;

/// <summary>A place in the review: behind row <paramref name="After"/> of a day's part. As text it is what a caller sends to go on.</summary>
internal sealed record SmsReviewCursor(DateOnly Day, int Part, string After)
{
    /// <summary>A page looks through at most fourteen days, so that its cost is bounded however empty they are.</summary>
    public const int PartitionsPerPage = 14 * OutcomeKey.Parts;

    // Before anybody answered by SMS here.
    private static readonly DateOnly First = new(2025, 1, 1);

    public string Partition => OutcomeRow.PartitionOf(Day, Part);

    public bool IsPastTheEnd => Day < First;

    public static SmsReviewCursor StartOf(DateOnly day) => new(day, 0, "");

    public static SmsReviewCursor? Parse(string text) =>
        text.Split('.') is [var day, var part, var after]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < OutcomeKey.Parts
        && after.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? new SmsReviewCursor(date, number, after)
            : null;

    public SmsReviewCursor NextPartition() => Part + 1 < OutcomeKey.Parts ? new(Day, Part + 1, "") : StartOf(Day.AddDays(-1));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}.{Part}.{After}");
}
