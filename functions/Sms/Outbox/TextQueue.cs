using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Platform.Http;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Outbox;

/// <summary>The queue <c>sms-texts</c> of single texts to be sent, so that whoever writes one need not wait for a gateway. Safe to repeat: a key is sent once.</summary>
public sealed class TextQueue(QueueServiceClient queues)
{
    internal const string Name = "sms-texts";

    // A text must not expire while the app is down.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Name);

    public Task SendAsync(SmsText text, CancellationToken cancel) => SendAsync(text, TimeSpan.Zero, cancel);

    /// <param name="text">To be sent.</param>
    /// <param name="wait">Not before then.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal Task SendAsync(SmsText text, TimeSpan wait, CancellationToken cancel) =>
        queue.SendMessageAsync(JsonSerializer.Serialize(text, Json.Stored), wait, Forever, cancel);

    internal static SmsText Read(string message) => JsonSerializer.Deserialize<SmsText>(message, Json.Stored)!;
}
