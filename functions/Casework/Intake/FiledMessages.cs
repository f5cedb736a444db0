using Azure.Storage.Queues;
using Hotline.Casework.Messages;

namespace Hotline.Casework.Intake;

/// <summary>The queue <c>messages</c>: putting a message there is its acceptance.</summary>
public sealed class FiledMessages(QueueServiceClient queues)
{
    public const string Queue = "messages";

    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Queue);

    public Task PutAsync(MessageFiled message, CancellationToken cancel) =>
        queue.SendMessageAsync(message.ToQueueText(), timeToLive: Forever, cancellationToken: cancel);
}
