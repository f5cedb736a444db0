using Azure.Storage.Queues;
using Hotline.Casework.Messages;
using Hotline.Platform.Storage;

namespace Hotline.Casework.Intake;

/// <summary>The queue <c>messages</c>: putting a message there is its acceptance.</summary>
public sealed class FiledMessages(QueueServiceClient queues) : MessageQueue<MessageFiled>(queues, Queue)
{
    public const string Queue = "messages";
}
