using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Http;

namespace Hotline.Sms;

/// <summary>Single texts that wait to be sent: queue <c>sms-texts</c>.</summary>
public sealed class TextQueue(QueueServiceClient queues)
{
    internal const string Queue = "sms-texts";

    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Queue);

    internal Task SendAsync(SmsText text, CancellationToken cancel) =>
        queue.SendMessageAsync(JsonSerializer.Serialize(text, Json.Stored), timeToLive: Forever, cancellationToken: cancel);
}
