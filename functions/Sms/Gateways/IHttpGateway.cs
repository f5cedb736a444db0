using Hotline.Sms.Texts;

namespace Hotline.Sms.Gateways;

/// <summary>
/// A gateway that is called over HTTP and calls back: what its file says of itself, so that registering it is one line. Unless it says otherwise,
/// it calls back with JSON that nobody signed.
/// </summary>
/// <typeparam name="TOptions">Its settings.</typeparam>
internal interface IHttpGateway<TOptions> : ISmsSender, ISmsWebhook
    where TOptions : GatewayOptions
{
    /// <summary>In <c>Sms:Gateway</c>, in addresses and, whatever the case, in settings: lower-case letters.</summary>
    static abstract string Gateway { get; }

    /// <summary>The gateway said that it took nothing because too much came at once: then, and only then, the same request is made again.</summary>
    static abstract bool IsThrottled(GatewayReply reply);

    /// <summary>Signs a request, once for every time it goes out.</summary>
    static abstract void Sign(HttpRequestMessage request, byte[] body, TOptions options, DateTimeOffset now);

    bool ISmsWebhook.IsSigned(WebhookCall call) => true;

    IReadOnlyList<byte[]>? ISmsWebhook.Split(byte[] body) => JsonBatch.Split(body);

    byte[] ISmsWebhook.Join(IReadOnlyList<byte[]> parts) => JsonBatch.Join(parts);
}
