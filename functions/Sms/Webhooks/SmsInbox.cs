using Azure.Storage.Queues;
using Hotline.Platform.Storage;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Webhooks;

/// <summary>Where webhook bodies wait: queue <c>ratings-sms</c> for texts from phones, <c>sms-reports</c> for delivery reports.</summary>
public sealed class SmsInbox(QueueServiceClient queues)
{
    internal const string Queue = "ratings-sms";
    internal const string Reports = "sms-reports";

    private readonly QueueClient inbound = queues.GetQueueClient(Queue);
    private readonly QueueClient reports = queues.GetQueueClient(Reports);

    internal Task SendAsync(WebhookKind kind, BinaryData message, CancellationToken cancel) =>
        (kind == WebhookKind.Status ? reports : inbound).PutAsync(message, null, cancel);
}
