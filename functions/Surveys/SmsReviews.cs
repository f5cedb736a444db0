using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hotline.Surveys;

/// <summary>Makes the rows of the review out of messages; the sender is masked and hashed here.</summary>
public sealed partial class SmsReviews(SmsKeys keys)
{
    public SmsReview Of(InboundSms sms, DateTimeOffset receivedAt, SmsReviewKind kind, string? reason) => new(
        kind, reason, sms.Text, Mask(sms.Phone), keys.PhoneHash(sms.Phone), sms.Provider, sms.SentAt, receivedAt, keys.MessageKey(sms));

    public SmsReview OfBadElement(string provider, JsonElement element, DateTimeOffset receivedAt)
    {
        var raw = AnswerText.Scalars(element.GetRawText());
        return new SmsReview(
            SmsReviewKind.BadElement, null, LongNumber().Replace(raw, m => Mask(m.Value)), null, null, provider, receivedAt, receivedAt, keys.ElementKey(raw));
    }

    /// <summary>13800000001 → 138****0001, whatever stands around the eleven digits.</summary>
    internal static string Mask(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        var national = digits.Length > 11 ? digits[^11..] : digits;
        return national.Length < 8 ? "****" : $"{national[..3]}****{national[^4..]}";
    }

    [GeneratedRegex("[0-9]{8,}")]
    private static partial Regex LongNumber();
}
