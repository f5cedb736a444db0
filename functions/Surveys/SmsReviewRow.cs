using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Hotline.Directory;

namespace Hotline.Surveys;

/// <summary>
/// A row of table <c>smsreview</c>. The partition is the city's day of sending and a part of the message key, the row key goes backwards in
/// time: a redelivery writes the same row, and reading in key order is newest first.
/// </summary>
internal sealed class SmsReviewRow : ITableEntity
{
    public const string Table = "smsreview";

    /// <summary>How many partitions a day has.</summary>
    public const int Parts = 4;

    private const int SecondsPerDay = 24 * 60 * 60;

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string Kind { get; set; } = "";

    public string? Reason { get; set; }

    public string Text { get; set; } = "";

    public string? Phone { get; set; }

    public string? PhoneHash { get; set; }

    public string Provider { get; set; } = "";

    public DateTimeOffset SentAt { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public static string Partition(DateOnly day, int part) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}-{part}");

    public static SmsReviewRow Of(SmsReview review)
    {
        var filed = Filed(review).ToCity();
        var part = Convert.ToInt32(review.Key[..1], 16) % Parts;
        return new SmsReviewRow
        {
            PartitionKey = Partition(DateOnly.FromDateTime(filed), part),
            RowKey = string.Create(CultureInfo.InvariantCulture, $"{SecondsPerDay - 1 - (int)filed.TimeOfDay.TotalSeconds:00000}-{review.Key}"),
            Kind = review.Kind.ToString(),
            Reason = review.Reason,
            Text = review.Text,
            Phone = review.Phone,
            PhoneHash = review.PhoneHash,
            Provider = review.Provider,
            SentAt = review.SentAt,
            ReceivedAt = review.ReceivedAt,
        };
    }

    public SmsReview ToReview() =>
        new(Enum.Parse<SmsReviewKind>(Kind), Reason, Text, Phone, PhoneHash, Provider, SentAt, ReceivedAt, RowKey[(RowKey.IndexOf('-', StringComparison.Ordinal) + 1)..]);

    /// <summary>By the time of sending, which is the same for every delivery; but a carrier's wrong clock must not hide a message in a far year.</summary>
    private static DateTimeOffset Filed(SmsReview review) =>
        review.SentAt - review.ReceivedAt is var ahead && ahead < TimeSpan.FromDays(1) && ahead > TimeSpan.FromDays(-30) ? review.SentAt : review.ReceivedAt;
}
