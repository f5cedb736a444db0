using System.Globalization;
using Hotline.City.Directory;
using Hotline.Platform.Identity;

namespace Hotline.Sms.Texts;

/// <summary>What tells messages and senders apart without showing a phone number.</summary>
public sealed class SmsKeys(CitySecret secret)
{
    /// <summary>Breaks the tie between two answers of one second: the gateway's id, which counts up, else a hash of what was sent.</summary>
    public string OrderKey(InboundSms sms) => sms.Id ?? Hash("sms-order", sms, "");

    /// <summary>The same for every delivery of one message, and another one where anything differs: ids are not documented to be unique.</summary>
    public string MessageKey(InboundSms sms) => Hash("sms-message", sms, sms.Id ?? "");

    /// <summary>Names one element of one delivery.</summary>
    public string ElementKey(string delivery, int index) => Hex("sms-element", string.Create(CultureInfo.InvariantCulture, $"{delivery}|{index}"));

    public string PhoneHash(string phone) => Hex("sms-phone", Identity(phone));

    private static string Identity(string phone) => Phone.ToE164(phone) ?? phone;

    private string Hash(string purpose, InboundSms sms, string id)
    {
        var second = sms.IsTimeMissing ? "" : sms.SentAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Hex(purpose, string.Join('|', sms.Provider, Identity(sms.Phone), sms.Destination, id, second, sms.Text));
    }

    private string Hex(string purpose, string text) => Convert.ToHexStringLower(secret.Mac(purpose, text).AsSpan(..16));
}
