using System.Text.RegularExpressions;
using Hotline.Sms;

namespace Hotline.Surveys;

/// <summary>Makes the rows of the review out of messages; the sender is masked and hashed here.</summary>
public sealed partial class SmsReviews(SmsKeys keys)
{
    public SmsReview Of(InboundSms sms, DateTimeOffset receivedAt, SmsReviewKind kind, string? reason) => new(
        kind, reason, sms.Text, MaskedPhone.Of(sms.Phone), keys.PhoneHash(sms.Phone), sms.Provider, sms.SentAt, receivedAt, keys.MessageKey(sms));

    public SmsReview OfBadElement(ReceivedText text) => new(
        SmsReviewKind.BadElement, null, LongNumber().Replace(text.Raw, m => MaskedPhone.Of(m.Value)), null, null, text.Gateway, text.ReceivedAt, text.ReceivedAt, keys.ElementKey(text.Raw));

    [GeneratedRegex("[0-9]{8,}")]
    private static partial Regex LongNumber();
}
