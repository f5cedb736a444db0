namespace Hotline.Sms.Texts;

/// <summary>One SMS from a phone, whichever gateway brought it. Instants are UTC.</summary>
/// <param name="Provider">The gateway.</param>
/// <param name="Phone">The sender as the gateway wrote it.</param>
/// <param name="Destination">The number or extension it was sent to, or empty.</param>
/// <param name="Text">What the sender typed; may hold anything but half surrogates.</param>
/// <param name="SentAt">When the carrier passed it on; when we got it, if <paramref name="IsTimeMissing"/>.</param>
/// <param name="IsTimeMissing">The gateway gave no time, or none that can be.</param>
/// <param name="Id">The gateway's id of the message, if it gave one; not documented to be unique.</param>
public sealed record InboundSms(
    string Provider, string Phone, string Destination, string Text, DateTimeOffset SentAt, bool IsTimeMissing, string? Id)
{
    /// <summary>The signature (签名) of the texts it answers, if the gateway says it.</summary>
    public string? Sign { get; init; }
}
