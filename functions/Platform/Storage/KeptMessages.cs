using Azure.Storage.Queues;

namespace Hotline.Platform.Storage;

internal static class KeptMessages
{
    // A message must not expire while the app is down.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    /// <param name="queue">Where.</param>
    /// <param name="body">As it is.</param>
    /// <param name="delay">Not to be taken before; null for at once.</param>
    /// <param name="cancel">Ends the waiting; it may have been put.</param>
    public static Task PutAsync(this QueueClient queue, BinaryData body, TimeSpan? delay, CancellationToken cancel) =>
        queue.SendMessageAsync(body, delay, Forever, cancel);
}
