using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Hotline.Sms;

/// <summary>Where webhook bodies wait: queue <c>ratings-sms</c>, and container <c>sms-raw</c> for what no queue message can hold.</summary>
public sealed class SmsInbox(QueueServiceClient queues, BlobServiceClient blobs)
{
    internal const string Queue = "ratings-sms";
    internal const string Container = "sms-raw";

    // An answer must not expire while the app is down.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Queue);
    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    internal Task SendAsync(BinaryData message, CancellationToken cancel) => queue.SendMessageAsync(message, timeToLive: Forever, cancellationToken: cancel);

    internal Task KeepAsync(string blob, BinaryData content, CancellationToken cancel) => container.UploadBlobAsync(blob, content, cancel);

    internal async Task<byte[]> ReadAsync(string blob, CancellationToken cancel) =>
        (await container.GetBlobClient(blob).DownloadContentAsync(cancel)).Value.Content.ToArray();
}
