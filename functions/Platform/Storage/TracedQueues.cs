using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Hotline.Platform.Telemetry;

namespace Hotline.Platform.Storage;

/// <summary>The storage account's queues, each of whose messages carries the trace of whoever sends it.</summary>
internal sealed class TracedQueues : QueueServiceClient
{
    private readonly ConcurrentDictionary<string, QueueClient> byName = new(StringComparer.Ordinal);
    private readonly Func<string, QueueClient> create;

    public TracedQueues(string connection, QueueClientOptions options)
        : base(connection, options) => create = name => new TracedQueue(connection, name, options);

    public TracedQueues(Uri service, TokenCredential identity, QueueClientOptions options)
        : base(service, identity, options) => create = name => new TracedQueue(new QueueUriBuilder(service) { QueueName = name }.ToUri(), identity, options);

    public override QueueClient GetQueueClient(string queueName) => byName.GetOrAdd(queueName, create);

    private sealed class TracedQueue : QueueClient
    {
        public TracedQueue(string connection, string name, QueueClientOptions options)
            : base(connection, name, options)
        {
        }

        public TracedQueue(Uri queue, TokenCredential identity, QueueClientOptions options)
            : base(queue, identity, options)
        {
        }

        public override Task<Response<SendReceipt>> SendMessageAsync(
            string messageText, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default) =>
            base.SendMessageAsync(MessageTrace.Carry(messageText), visibilityTimeout, timeToLive, cancellationToken);

        public override Task<Response<SendReceipt>> SendMessageAsync(
            BinaryData message, TimeSpan? visibilityTimeout = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default) =>
            base.SendMessageAsync(BinaryData.FromString(MessageTrace.Carry(message.ToString())), visibilityTimeout, timeToLive, cancellationToken);
    }
}
