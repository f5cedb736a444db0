using Hotline.Sms.Texts;

namespace Hotline.Sms.Webhooks;

/// <summary>Accepts what a gateway sends: durable before the gateway is told so, and little else, for one of them waits only 700 ms.</summary>
public sealed class ReceiveWebhook(SmsInbox inbox, RawLog log, TimeProvider clock)
{
    /// <param name="webhook">Who called.</param>
    /// <param name="kind">What for.</param>
    /// <param name="query">The called address's, without question mark.</param>
    /// <param name="body">As it came.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>False if it is no body of the gateway: then nothing was taken.</returns>
    internal async Task<bool> RunAsync(ISmsWebhook webhook, WebhookKind kind, string query, byte[] body, CancellationToken cancel)
    {
        if (webhook.Split(body) is not { } parts)
        {
            return false;
        }

        if (parts.Count > 0)
        {
            await TakeAsync(webhook, new WebhookBatch(WebhookDelivery.New(webhook.Name, kind, clock.GetUtcNow()), query, body), parts, cancel);
        }

        return true;
    }

    /// <summary>Puts a body into the queue that is in the raw log, the whole of it or in chunks.</summary>
    internal async Task EnqueueAsync(ISmsWebhook webhook, WebhookBatch whole, IReadOnlyList<byte[]> parts, CancellationToken cancel)
    {
        var messages = PackWebhook.AsOne(whole) is { } one ? [one] : PackWebhook.InChunks(whole, parts, webhook.Join);
        await Task.WhenAll(messages.Select(message => inbox.SendAsync(whole.Delivery.Kind, message, cancel)));
    }

    private async Task TakeAsync(ISmsWebhook webhook, WebhookBatch whole, IReadOnlyList<byte[]> parts, CancellationToken cancel)
    {
        if (PackWebhook.AsOne(whole) is { } message)
        {
            // The raw log can wait: whoever takes the message writes it first.
            await inbox.SendAsync(whole.Delivery.Kind, message, cancel);
            return;
        }

        await log.KeepAsync(whole.Delivery, whole.Query, whole.Body!, cancel);
        // If one of several puts fails, the gateway sends the whole body again, and taking it twice changes nothing.
        await EnqueueAsync(webhook, whole with { IsArchived = true }, parts, cancel);
    }
}
