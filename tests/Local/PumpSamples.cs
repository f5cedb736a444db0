using System.Collections.Concurrent;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Tests.Local;

/// <summary>What the sample functions of one test saw, and what they do.</summary>
public sealed class Seen
{
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What a call does after it has been noted.</summary>
    public Func<string, CancellationToken, Task> Work { get; set; } = (_, _) => Task.CompletedTask;

    public async Task CallAsync(string call, CancellationToken cancel)
    {
        Calls.Enqueue(call);
        await Work(call, cancel);
    }

    public Task UntilAsync(int calls) => Eventually.HoldsAsync(() => Calls.Count >= calls, () => $"{Calls.Count} calls instead of {calls}.");
}

public sealed class TextSample(Seen seen)
{
    [Function("Text")]
    public Task RunAsync([QueueTrigger("texts")] string message, CancellationToken cancel) => seen.CallAsync(message, cancel);
}

public enum Colour
{
    Red,
    DeepBlue,
}

public sealed record Paint(string Name, Colour Colour, int Litres = 1);

public sealed class BindingSamples(Seen seen)
{
    [Function("Record")]
    public Task RecordAsync([QueueTrigger("records")] Paint paint, CancellationToken cancel) => seen.CallAsync(paint.ToString(), cancel);

    [Function("Bytes")]
    public Task BytesAsync([QueueTrigger("bytes")] byte[] bytes, CancellationToken cancel) => seen.CallAsync(Convert.ToHexString(bytes), cancel);

    [Function("Data")]
    public Task DataAsync([QueueTrigger("data")] BinaryData data, CancellationToken cancel) => seen.CallAsync($"{data}", cancel);

    [Function("Whole")]
    public Task WholeAsync([QueueTrigger("whole")] QueueMessage message, CancellationToken cancel) =>
        seen.CallAsync($"{message.Body} {message.DequeueCount}", cancel);

    [Function("Metadata")]
    public Task MetadataAsync(
        [QueueTrigger("metadata")] string message, string id, long dequeueCount, DateTimeOffset insertionTime, DateTime expirationTime, string popReceipt) =>
        seen.CallAsync($"{message} {id.Length > 0} {dequeueCount} {insertionTime.Offset} {expirationTime > insertionTime.UtcDateTime} {popReceipt.Length > 0}", default);

    [Function("Collision")]
    public Task CollisionAsync([QueueTrigger("collision")] string message, string id) => seen.CallAsync(id, default);
}
