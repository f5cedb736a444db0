using System.Net;
using Hotline.Http;
using Hotline.Identity;

namespace Hotline.Sms;

/// <summary>The gateways' ways in, by the name in their addresses.</summary>
public sealed class SmsWebhooks
{
    private readonly Dictionary<string, ISmsWebhook> byName;

    internal SmsWebhooks(IEnumerable<ISmsWebhook> webhooks) => byName = webhooks.ToDictionary(webhook => webhook.Name, StringComparer.Ordinal);

    internal ISmsWebhook? Find(string gateway) => byName.GetValueOrDefault(gateway);

    /// <summary>Lets a call through that knows the secret and comes from where the gateway calls from.</summary>
    /// <param name="webhook">Whose address was called.</param>
    /// <param name="secret">The segment of the address.</param>
    /// <param name="caller">Null if it cannot be told.</param>
    /// <exception cref="ProblemException">403.</exception>
    internal static void Admit(ISmsWebhook webhook, string secret, IPAddress? caller)
    {
        if (webhook.Access.WebhookSecret is not { Length: > 0 } expected || !CitySecret.Same(secret, expected))
        {
            throw new ProblemException(SmsProblems.WrongSecret);
        }

        if (!webhook.Access.Allowed.Admit(caller))
        {
            throw new ProblemException(SmsProblems.CallerNotAllowed);
        }
    }
}
