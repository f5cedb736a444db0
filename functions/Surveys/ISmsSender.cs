namespace Hotline.Surveys;

/// <summary>A text message to be sent.</summary>
/// <param name="Key">Names it for good: letters, digits and hyphens. However often it is sent, its receiver gets one text per key.</param>
/// <param name="Phone">E.164; never in a log or a key.</param>
/// <param name="Text">As the receiver reads it, sender's name included.</param>
/// <param name="Purpose">What it is for, a word for figures and templates.</param>
public sealed record SmsText(string Key, string Phone, string Text, string Purpose);

public enum SendResult
{
    Sent,

    /// <summary>This key was sent before; nothing happened.</summary>
    SentBefore,
}

/// <summary>The way out for text messages, one implementation per gateway, chosen by the setting <c>Sms:Gateway</c>.</summary>
internal interface ISmsSender
{
    /// <exception cref="Azure.RequestFailedException">It is not known to be sent; send it again.</exception>
    Task<SendResult> SendAsync(SmsText text, CancellationToken cancel);
}
