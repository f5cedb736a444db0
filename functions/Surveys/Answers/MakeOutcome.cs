using System.Text.RegularExpressions;
using Hotline.Evaluation.Ledger;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Hotline.Surveys.Outcomes;

namespace Hotline.Surveys.Answers;

/// <summary>Makes the outcomes of elements; the sender is masked and hashed here.</summary>
public sealed partial class MakeOutcome(SmsKeys keys)
{
    internal string ElementOf(ReceivedText text) => keys.ElementKey(text.Delivery, text.Index);

    /// <summary>Without time and id nothing tells a second delivery from the same word said again.</summary>
    internal OutcomeKey FilingOf(ReceivedText text, InboundSms sms) =>
        OutcomeKey.Of(sms is { IsTimeMissing: true, Id: null } ? ElementOf(text) : keys.MessageKey(sms), sms.SentAt, text.ReceivedAt);

    internal Outcome Of(JudgedText message, IReadOnlyList<RatingOutcome> ratings)
    {
        var (text, sms, judged) = (message.Text, message.Sms, message.Judged);
        var kind = ratings.Count > 0 ? CountRatings.KindOf(ratings) : judged.Kind;
        var filing = FilingOf(text, sms);
        var reason = ratings.Count == 0 ? judged.Reason
            : kind != OutcomeKind.Late ? null
            : ratings.All(r => r == RatingOutcome.Closed) ? "roundClosed" : "partlyClosed";
        var review = ReviewKindOf(kind, judged.HasComment) is { } because
            ? new SmsReview(because, reason, sms.Text, MaskedPhone.Of(sms.Phone), message.Caller.PhoneHash, sms.Provider, sms.SentAt, text.ReceivedAt, filing.Key)
            {
                OrderKey = keys.OrderKey(sms),
            }
            : null;
        return new Outcome(filing, ElementOf(text), text.Gateway, kind, review);
    }

    internal Outcome OfBadElement(ReceivedText text)
    {
        var key = ElementOf(text);
        var review = new SmsReview(
            SmsReviewKind.BadElement, null, LongNumber().Replace(text.Raw, m => MaskedPhone.Of(m.Value)), null, null, text.Gateway, text.ReceivedAt, text.ReceivedAt, key);
        return new Outcome(OutcomeKey.Of(key, text.ReceivedAt, text.ReceivedAt), key, text.Gateway, OutcomeKind.BadElement, review);
    }

    private static SmsReviewKind? ReviewKindOf(OutcomeKind kind, bool hasComment) => kind switch
    {
        OutcomeKind.Late => SmsReviewKind.Late,
        OutcomeKind.Ambiguous => SmsReviewKind.Ambiguous,
        OutcomeKind.Unparsable => SmsReviewKind.Unparsable,
        OutcomeKind.Stranger => SmsReviewKind.Stranger,
        OutcomeKind.OptOut => SmsReviewKind.OptOut,
        OutcomeKind.BadElement => SmsReviewKind.BadElement,
        OutcomeKind.Rejoin => null,
        _ => hasComment ? SmsReviewKind.Comment : null,
    };

    [GeneratedRegex("[0-9]{8,}")]
    private static partial Regex LongNumber();
}
