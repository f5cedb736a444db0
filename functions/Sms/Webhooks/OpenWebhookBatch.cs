using System.Text;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Microsoft.Extensions.Logging;

namespace Hotline.Sms.Webhooks;

/// <summary>Takes a webhook's queue message apart. The raw log has the body before any of it is looked at.</summary>
public sealed class OpenWebhookBatch(SmsWebhooks webhooks, RawLog raw, ILogger<OpenWebhookBatch> log)
{
    private sealed record Opened(WebhookDelivery Delivery, ISmsWebhook Webhook, WebhookReceipt Receipt, int First, IReadOnlyList<byte[]> Parts);

    internal async Task<IReadOnlyList<ReceivedText>> TextsAsync(BinaryData message, CancellationToken cancel)
    {
        var batch = await OpenAsync(message, cancel);
        return [.. batch.Parts.Select((part, i) => new ReceivedText(
            batch.Delivery.Id,
            batch.First + i,
            batch.Delivery.Gateway,
            batch.Delivery.ReceivedAt,
            Read(batch, i, batch.Webhook.ReadInbound),
            Encoding.UTF8.GetString(part)))];
    }

    /// <returns>Null for an element that reports on nothing.</returns>
    internal async Task<(WebhookDelivery Delivery, IReadOnlyList<DeliveryReport?> Reports)> ReportsAsync(BinaryData message, CancellationToken cancel)
    {
        var batch = await OpenAsync(message, cancel);
        return (batch.Delivery, [.. batch.Parts.Select((_, i) => Read(batch, i, batch.Webhook.ReadReport))]);
    }

    private async Task<Opened> OpenAsync(BinaryData message, CancellationToken cancel)
    {
        var batch = WebhookBatch.Read(message);
        var webhook = webhooks.Find(batch.Delivery.Gateway) ?? throw new InvalidOperationException($"There is no gateway {batch.Delivery.Gateway}.");
        if (!batch.IsArchived)
        {
            await raw.KeepAsync(batch.Delivery, batch.Query, batch.Body!, cancel);
        }

        var parts = webhook.Split(batch.Body ?? await StoredAsync(batch, cancel)) ?? throw new InvalidOperationException("The body is none of its gateway.");
        return new Opened(
            batch.Delivery,
            webhook,
            new WebhookReceipt(batch.Delivery.ReceivedAt, batch.Query),
            batch.First,
            batch.Body is null ? [.. parts.Skip(batch.First).Take(batch.Count)] : parts);
    }

    private async Task<byte[]> StoredAsync(WebhookBatch batch, CancellationToken cancel) =>
        (await raw.ReadAsync(batch.Delivery, cancel))?.Body ?? throw new InvalidOperationException($"{batch.Delivery.BlobName} is not in the raw log.");

    /// <summary>Whatever an element does to its reader, the others beside it count.</summary>
    private T? Read<T>(Opened batch, int place, Func<byte[], WebhookReceipt, T?> read)
        where T : class
    {
        try
        {
            return read(batch.Parts[place], batch.Receipt);
        }
#pragma warning disable CA1031 // It is kept in the raw log and treated as what it is: an element that cannot be read.
        catch (Exception e)
        {
            log.ElementUnreadable(batch.Delivery.Gateway, batch.Delivery.Id, batch.First + place, e.GetType().Name);
            return null;
        }
#pragma warning restore CA1031
    }
}
