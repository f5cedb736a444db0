using Hotline.Evaluation;

namespace Hotline.Surveys;

/// <summary>A rating and the round it belongs to.</summary>
public sealed record RoundRating(string RoundId, Rating Rating);

/// <summary>What a message is worth: either some ratings (with <see cref="SmsReviewKind.Comment"/> where there is one), or a reason to be read.</summary>
public sealed record JudgedSms(IReadOnlyList<RoundRating> Ratings, SmsReviewKind? Kind, string? Reason = null)
{
    public static JudgedSms ToReview(SmsReviewKind kind, string? reason = null) => new([], kind, reason);
}
