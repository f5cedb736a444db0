using Azure.Storage.Queues;

namespace Hotline.Platform.Storage;

/// <summary>Says that something may just have been committed; <see cref="Tries"/> counts how often this came before it was there.</summary>
public abstract record Poke
{
    public int Tries { get; init; }
}

/// <summary>
/// A queue of pokes. One is sent before the commit it follows up, with a delay: if the commit fails it does no harm, if it succeeds the poke is certain to
/// exist, whatever happens to this instance.
/// </summary>
/// <param name="queues">Of the app.</param>
/// <param name="name">Of the queue.</param>
/// <param name="delays">A commit takes milliseconds, a slow one half a minute: how long the poke waits at first, and then each time it came too early.</param>
public abstract class PokeQueue<TPoke>(QueueServiceClient queues, string name, params IReadOnlyList<TimeSpan> delays) : MessageQueue<TPoke>(queues, name)
    where TPoke : Poke
{
    /// <summary>Before the commit.</summary>
    internal Task AnnounceAsync(TPoke poke, CancellationToken cancel) => SendAsync(poke, delays[poke.Tries], cancel);

    /// <summary>What it announced is not there: still under way, or failed for good. It comes again until it came often enough.</summary>
    internal Task AwaitAsync(TPoke poke, CancellationToken cancel) =>
        poke.Tries < delays.Count - 1 ? AnnounceAsync(poke with { Tries = poke.Tries + 1 }, cancel) : Task.CompletedTask;
}
