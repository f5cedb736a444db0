using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Hotline.Local.Queues;

/// <summary>A queue as the pump uses it. Bodies stay as they are on the wire, so that a poison copy equals its original.</summary>
internal sealed class WorkQueue(QueueServiceClient service, string name, QueueOptions options)
{
    private readonly QueueClient queue = service.GetQueueClient(name);
    private readonly QueueClient poison = service.GetQueueClient(name + "-poison");

    public string Name { get; } = name;

    /// <returns>Nothing for a queue that does not exist yet.</returns>
    public async Task<QueueMessage[]> ReceiveAsync()
    {
        try
        {
            // Not cancelled by a stop: what the service has handed out must be known here.
            return await queue.ReceiveMessagesAsync(options.BatchSize, options.Invisibility, CancellationToken.None);
        }
        catch (RequestFailedException e) when (e.Status == StatusCodes.Status404NotFound)
        {
            return [];
        }
    }

    /// <returns>The message as functions see it, or null if its body is not in the encoding that host.json names.</returns>
    public QueueMessage? Decode(QueueMessage raw)
    {
        if (!options.IsBase64)
        {
            return raw;
        }

        var text = raw.Body.ToString();
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? QueuesModelFactory.QueueMessage(
                raw.MessageId, raw.PopReceipt, BinaryData.FromBytes(bytes.AsMemory(0, length)), raw.DequeueCount, raw.NextVisibleOn, raw.InsertedOn, raw.ExpiresOn)
            : null;
    }

    public async Task<string> RenewAsync(QueueMessage message, string receipt, CancellationToken cancel) =>
        (await queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: options.Invisibility, cancellationToken: cancel)).Value.PopReceipt;

    public Task DeleteAsync(QueueMessage message, string receipt) => IgnoringLossAsync(queue.DeleteMessageAsync(message.MessageId, receipt));

    /// <summary>Gives a message back, to be tried again after <paramref name="rest"/>.</summary>
    public Task ReleaseAsync(QueueMessage message, string receipt, TimeSpan rest) =>
        IgnoringLossAsync(queue.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: rest));

    /// <summary>Copy first, then delete: a crash in between copies twice but loses nothing.</summary>
    public async Task PoisonAsync(QueueMessage message, string receipt)
    {
        try
        {
            await poison.SendMessageAsync(message.Body, timeToLive: TimeSpan.FromSeconds(-1));
        }
        catch (RequestFailedException e) when (e.Status == StatusCodes.Status404NotFound)
        {
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync(message.Body, timeToLive: TimeSpan.FromSeconds(-1));
        }

        await DeleteAsync(message, receipt);
    }

    /// <summary>Somebody else has the message or has finished it; then it is theirs.</summary>
    private static async Task IgnoringLossAsync(Task operation)
    {
        try
        {
            await operation;
        }
        catch (RequestFailedException e) when (e.Status == StatusCodes.Status404NotFound || e.ErrorCode == QueueErrorCode.PopReceiptMismatch)
        {
        }
    }
}
