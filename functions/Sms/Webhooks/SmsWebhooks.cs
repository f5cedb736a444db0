using System.Net;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Sms.Gateways;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Options;

namespace Hotline.Sms.Webhooks;

/// <summary>The gateways' ways in, by the name in their addresses.</summary>
public sealed class SmsWebhooks
{
    private sealed record Door(ISmsWebhook Webhook, string? Secret, AllowedCallers Allowed);

    private readonly Dictionary<string, Door> byName;

    internal SmsWebhooks(IEnumerable<ISmsWebhook> webhooks, IOptionsMonitor<GatewayOptions> options) =>
        byName = webhooks.ToDictionary(webhook => webhook.Name, webhook => Of(webhook, options.Get(webhook.Name)), StringComparer.Ordinal);

    internal ISmsWebhook? Find(string gateway) => byName.GetValueOrDefault(gateway)?.Webhook;

    /// <summary>Lets a call through that knows the secret and comes from where the gateway calls from.</summary>
    /// <param name="webhook">Whose address was called.</param>
    /// <param name="secret">The segment of the address.</param>
    /// <param name="caller">Null if it cannot be told.</param>
    /// <exception cref="ProblemException">403.</exception>
    internal void Admit(ISmsWebhook webhook, string secret, IPAddress? caller)
    {
        var door = byName[webhook.Name];
        if (door.Secret is not { Length: > 0 } expected || !CitySecret.Same(secret, expected))
        {
            throw new ProblemException(SmsProblems.WrongSecret);
        }

        if (!door.Allowed.Admit(caller))
        {
            throw new ProblemException(SmsProblems.CallerNotAllowed);
        }
    }

    private static Door Of(ISmsWebhook webhook, GatewayOptions options) => new(
        webhook, options.WebhookSecret, AllowedCallers.Parse(options.AllowedAddresses) ?? throw new InvalidOperationException($"Sms:{webhook.Name}:AllowedAddresses cannot be read."));
}
