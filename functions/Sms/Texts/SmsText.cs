namespace Hotline.Sms.Texts;

/// <summary>A variable of a text's wording, in the order in which the wording names them: gateways that only send approved templates get these.</summary>
public sealed record TextParameter(string Name, string Value);

/// <summary>A text message to be sent.</summary>
/// <param name="Key">Names it for good: letters, digits, dots and hyphens. However often it is asked for, its receiver gets one text per key.</param>
/// <param name="Phone">E.164; never in a log or a key.</param>
/// <param name="Text">As the receiver reads it, sender's name included.</param>
/// <param name="Purpose">What it is for, a word: the gateways' template codes are set by it (<c>Sms:Aliyun:Templates:answer</c>).</param>
public sealed record SmsText(string Key, string Phone, string Text, string Purpose)
{
    public IReadOnlyList<TextParameter> Parameters { get; init; } = [];

    /// <summary>Key of one of <c>Sms:Senders</c>: who writes, and whom a receiver may refuse.</summary>
    public string Sender { get; init; } = SmsSenders.Hotline;

    /// <summary>Digits that answers to this text come back with, so that they tell what they answer; null for none.</summary>
    public string? Extension { get; init; }

    /// <summary>Goes out although its receiver refuses the sender: the confirmation of that, and nothing else.</summary>
    public bool ToOptedOut { get; init; }
}
