using System.Text.Json.Serialization;

namespace Hotline.Surveys.Outcomes;

/// <summary>Why an SMS is kept for a person to read.</summary>
public enum SmsReviewKind
{
    /// <summary>From a phone that belongs to no respondent.</summary>
    Stranger,

    /// <summary>An answer while no round that it fits takes answers.</summary>
    Late,

    /// <summary>A level without a code, or a code, that may mean more than one unit.</summary>
    Ambiguous,

    /// <summary>No answer, or none that is clear.</summary>
    Unparsable,

    /// <summary>The sender wants no more messages; an answer beside it was not counted.</summary>
    OptOut,

    /// <summary>What the gateway sent is no message.</summary>
    BadElement,

    /// <summary>An answer that was counted, for what was written beside it.</summary>
    Comment,
}

/// <summary>
/// An SMS kept for a person to read. <paramref name="Reason"/> says more than the kind, in one word; <paramref name="Phone"/> is masked
/// (199****0001) and <paramref name="PhoneHash"/> tells whether two are of one sender; <paramref name="SentAt"/> and
/// <paramref name="ReceivedAt"/> are UTC; <paramref name="Key"/> is the same for every delivery of one message.
/// </summary>
public sealed record SmsReview(
    SmsReviewKind Kind,
    string? Reason,
    string Text,
    string? Phone,
    string? PhoneHash,
    string Provider,
    DateTimeOffset SentAt,
    DateTimeOffset ReceivedAt,
    string Key)
{
    private const int LongestText = 500;

    /// <summary>Names it in addresses.</summary>
    public string Id => OutcomeKey.Of(Key, SentAt, ReceivedAt).ToString();

    /// <summary>What a person said it means; null until then.</summary>
    public SmsMeaning? Meaning { get; init; }

    /// <summary>Its place among the answers of its second.</summary>
    [JsonIgnore]
    public string OrderKey { get; init; } = "";

    /// <summary>Cut, and without control characters.</summary>
    public string Text { get; } = Cut(Text);

    private static string Cut(string text)
    {
        var end = Math.Min(text.Length, LongestText);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1]))
        {
            end--;
        }

        return string.Concat(text[..end].Select(c => char.IsControl(c) && c != '\n' ? ' ' : c));
    }
}

/// <summary>Some of the review, newest day first, and where the next page begins; null after the last.</summary>
public sealed record SmsReviewPage(IReadOnlyList<SmsReview> Items, string? Next);
