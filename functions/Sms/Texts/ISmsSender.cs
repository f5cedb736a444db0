namespace Hotline.Sms.Texts;

/// <summary>A gateway's way out, chosen by the setting <c>Sms:Gateway</c>.</summary>
internal interface ISmsSender
{
    /// <summary>As in the setting and in addresses: lower-case letters.</summary>
    string Name { get; }

    /// <summary>How many texts one call may hold.</summary>
    int MostPerCall { get; }

    /// <summary>How many messages the gateway bills for a text, sender's name included.</summary>
    int Segments(string text);

    /// <summary>Sends texts of one sender, purpose and extension, each to another phone. Never again what the gateway may have taken.</summary>
    /// <param name="texts">At most <see cref="MostPerCall"/>.</param>
    /// <param name="outId">Comes back in the delivery reports (<see cref="OutId"/>).</param>
    /// <param name="cancel">Ends the waiting: what was under way is <see cref="SendOutcome.Unknown"/>.</param>
    /// <returns>One outcome per text, in their order. It throws for no answer of a gateway, nor for none.</returns>
    Task<IReadOnlyList<SendOutcome>> SendAsync(IReadOnlyList<SmsText> texts, string outId, CancellationToken cancel);
}
