using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Platform.Http;

namespace Hotline.Platform.Storage;

/// <summary>A queue of the app's own records. What a new version wrote the old one still takes while it is rolled out.</summary>
public class MessageQueue<T>(QueueServiceClient queues, string name)
{
    private readonly QueueClient queue = queues.GetQueueClient(name);

    internal static string Write(T message) => JsonSerializer.Serialize(message, Json.Stored);

    internal static T Read(string message) => JsonSerializer.Deserialize<T>(message, Json.Stored)!;

    internal Task SendAsync(T message, CancellationToken cancel) => SendAsync(message, null, cancel);

    /// <param name="message">To be taken once or more often.</param>
    /// <param name="delay">Not before then.</param>
    /// <param name="cancel">Ends the waiting.</param>
    internal Task SendAsync(T message, TimeSpan? delay, CancellationToken cancel) => queue.PutAsync(new BinaryData(Write(message)), delay, cancel);
}
