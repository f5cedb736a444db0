using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Ballots;

/// <summary>A respondent may just have cast a web ballot; <paramref name="Tries"/> counts how often this came before it was there.</summary>
public sealed record BallotPoke(string Round, string Respondent, int Tries = 0);

/// <summary>
/// The queue <c>ballots-cast</c>, for whoever wants to know who has answered. A poke is sent before the ballot is counted, with a delay: if it is not counted
/// in the end the poke does no harm, and if it is the poke is certain to exist.
/// </summary>
public sealed class BallotPokes(QueueServiceClient queues)
{
    public const string Queue = "ballots-cast";

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Queue);

    /// <summary>Each further try waits longer.</summary>
    public Task SendAsync(BallotPoke poke, CancellationToken cancel) =>
        queue.SendMessageAsync(JsonSerializer.Serialize(poke, Json.Stored), Delay * (1 << (2 * poke.Tries)), Forever, cancel);
}
