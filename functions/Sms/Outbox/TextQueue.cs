using Azure.Storage.Queues;
using Hotline.Platform.Storage;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Outbox;

/// <summary>The queue <c>sms-texts</c> of single texts to be sent, so that whoever writes one need not wait for a gateway. Safe to repeat: a key is sent once.</summary>
public sealed class TextQueue(QueueServiceClient queues) : MessageQueue<SmsText>(queues, Name)
{
    internal const string Name = "sms-texts";
}
