using Azure;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Platform.Storage;

/// <summary>
/// How much waits in a queue, and how much failed for good. <paramref name="Length"/> and <paramref name="PoisonCount"/> are approximate;
/// <paramref name="OldestPoisonSeconds"/> is the age of the poison message first in line.
/// </summary>
public sealed record QueueState(string Name, int Length, int PoisonCount, long? OldestPoisonSeconds);

/// <summary>The app's own queues and, beside each, the one of messages that failed five times (<c>-poison</c>).</summary>
/// <param name="names">What the slices registered.</param>
/// <param name="queues">Reads and writes bodies as they are: a message that is no Base64 may be why it failed.</param>
/// <param name="clock">For ages.</param>
public sealed class AppQueues(
    IEnumerable<StorageName> names, [FromKeyedServices(AppQueues.Verbatim)] QueueServiceClient queues, TimeProvider clock)
{
    internal const string Verbatim = "verbatim";

    private const int MostPerReceive = 32;

    // Longer than a put and a delete take, so that two replays at once do not take the same messages.
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(2);

    private readonly string[] all =
        [.. names.Where(n => n.Kind == StorageKind.Queue).Select(n => n.Name).Distinct().Order(StringComparer.Ordinal)];

    public async Task<IReadOnlyList<QueueState>> ListAsync(CancellationToken cancel) => await Task.WhenAll(all.Select(name => StateAsync(name, cancel)));

    /// <summary>Puts poison messages back, oldest first: at most <paramref name="max"/>, and none twice that fails again meanwhile.</summary>
    /// <returns>How many; null if the app has no such queue.</returns>
    public async Task<int?> ReplayAsync(string name, int max, CancellationToken cancel)
    {
        if (!all.Contains(name))
        {
            return null;
        }

        var left = Math.Min(max, await LengthAsync(Poison(name), cancel));
        var moved = 0;
        while (left > moved && await MoveAsync(name, Math.Min(MostPerReceive, left - moved), cancel) is > 0 and var some)
        {
            moved += some;
        }

        return moved;
    }

    private async Task<int> MoveAsync(string name, int count, CancellationToken cancel)
    {
        var messages = (await Poison(name).ReceiveMessagesAsync(count, Hold, cancel)).Value;
        foreach (var message in messages)
        {
            // Put, then delete: a crash between the two leaves it in both, and every handler may run twice.
            await queues.GetQueueClient(name).PutAsync(message.Body, null, cancel);
            await Poison(name).DeleteMessageAsync(message.MessageId, message.PopReceipt, cancel);
        }

        return messages.Length;
    }

    private QueueClient Poison(string name) => queues.GetQueueClient($"{name}-poison");

    private async Task<QueueState> StateAsync(string name, CancellationToken cancel)
    {
        var poison = Poison(name);
        var count = await LengthAsync(poison, cancel);
        var oldest = count == 0 ? null : (await poison.PeekMessageAsync(cancel)).Value?.InsertedOn;
        return new QueueState(name, await LengthAsync(queues.GetQueueClient(name), cancel), count, (long?)(clock.GetUtcNow() - oldest)?.TotalSeconds);
    }

    private static async Task<int> LengthAsync(QueueClient queue, CancellationToken cancel)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancel)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // The host makes a poison queue when it first needs one.
            return 0;
        }
    }
}
