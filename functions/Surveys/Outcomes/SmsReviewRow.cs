using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Platform.Http;

namespace Hotline.Surveys.Outcomes;

/// <summary>What a person has to read, in the partition of its outcome: in key order the newest first. Only its meaning is ever changed.</summary>
internal sealed class SmsReviewRow : ITableEntity
{
    /// <summary>Before every row to read …</summary>
    public const string First = "r-";

    /// <summary>… and after the last.</summary>
    public const string AfterLast = "r.";

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

    public string OrderKey { get; set; } = "";

    /// <summary>JSON of what a person said; empty until then. Who and when stand beside it for whoever reads the table.</summary>
    public string Meaning { get; set; } = "";

    public string? MeaningBy { get; set; }

    public DateTimeOffset? MeaningAt { get; set; }

    public static string KeyOf(OutcomeKey filing) => $"{First}{filing.Down}-{filing.Key}";

    public static SmsReviewRow Of(SmsReview review)
    {
        var filing = OutcomeKey.Of(review.Key, review.SentAt, review.ReceivedAt);
        return new SmsReviewRow
        {
            PartitionKey = OutcomeRow.PartitionOf(filing),
            RowKey = KeyOf(filing),
            Kind = review.Kind.ToString(),
            Reason = review.Reason,
            Text = review.Text,
            Phone = review.Phone,
            PhoneHash = review.PhoneHash,
            Provider = review.Provider,
            SentAt = review.SentAt,
            ReceivedAt = review.ReceivedAt,
            OrderKey = review.OrderKey,
            Meaning = review.Meaning is { } meaning ? JsonSerializer.Serialize(meaning, Json.Stored) : "",
            MeaningBy = review.Meaning?.By,
            MeaningAt = review.Meaning?.At,
        };
    }

    public SmsReview ToReview() =>
        new(Enum.Parse<SmsReviewKind>(Kind), Reason, Text, Phone, PhoneHash, Provider, SentAt, ReceivedAt, RowKey[(RowKey.LastIndexOf('-') + 1)..])
        {
            OrderKey = OrderKey,
            Meaning = Meaning.Length > 0 ? JsonSerializer.Deserialize<SmsMeaning>(Meaning, Json.Stored) : null,
        };
}

/// <summary>A message to read, to be written back under <paramref name="ETag"/>.</summary>
internal sealed record StoredReview(SmsReview Review, ETag ETag);
