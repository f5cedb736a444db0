using Microsoft.Extensions.Primitives;

namespace Hotline.Sms.Texts;

/// <summary>What a gateway calls the app for; in addresses <c>inbound</c> and <c>status</c>.</summary>
public enum WebhookKind
{
    /// <summary>Texts from phones.</summary>
    Inbound,

    /// <summary>Delivery reports.</summary>
    Status,
}

/// <summary>What a gateway must be answered, byte by byte, to a call that was taken and to its probe.</summary>
public sealed record WebhookAnswer(string ContentType, string Body);

/// <summary>A call as its signature covers it.</summary>
/// <param name="Addresses">The address as the gateway may have called it, the likelier first: configured, as received.</param>
/// <param name="Header">A header's value; empty when missing.</param>
/// <param name="Body">As received.</param>
public sealed record WebhookCall(IReadOnlyList<string> Addresses, Func<string, StringValues> Header, byte[] Body);

/// <summary>When a call came in (UTC), and the address's query without its question mark.</summary>
public sealed record WebhookReceipt(DateTimeOffset At, string Query);

/// <summary>A gateway's way in: how its calls are told from others', taken apart, read and answered.</summary>
internal interface ISmsWebhook
{
    /// <summary>As in the address: lower-case letters.</summary>
    string Name { get; }

    WebhookAnswer Answer { get; }

    /// <summary>Whether the call is signed as it must be, compared in constant time; true for a gateway that signs nothing.</summary>
    bool IsSigned(WebhookCall call);

    /// <returns>The parts of a body that can be handled each on its own, raw; none for an empty batch; null if it is no body of this gateway.</returns>
    IReadOnlyList<byte[]>? Split(byte[] body);

    /// <summary>A body of these parts, such that <see cref="Split"/> gives them back.</summary>
    byte[] Join(IReadOnlyList<byte[]> parts);

    /// <returns>Null for a part without phone or text.</returns>
    InboundSms? ReadInbound(byte[] part, WebhookReceipt receipt);

    /// <returns>Null for a part that reports on nothing.</returns>
    DeliveryReport? ReadReport(byte[] part, WebhookReceipt receipt);
}
