using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Platform.Http;

namespace Hotline.Evaluation.Counting;

internal enum CountWork
{
    Count,

    /// <summary>Freezes the round, enough persons having confirmed it.</summary>
    Freeze,

    /// <summary>Cuts ballots from their respondents.</summary>
    Cut,
}

/// <summary>Asks for the next part of a shard; <paramref name="After"/> is the key that a cut goes on behind, a count keeps its own.</summary>
internal sealed record CountStep(string Round, int Shard, CountWork Work, string After);

/// <summary>The queue <c>counting</c>.</summary>
public sealed class CountSteps(QueueServiceClient queues)
{
    public const string Queue = "counting";

    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Queue);

    internal Task SendAsync(CountStep step, CancellationToken cancel) =>
        queue.SendMessageAsync(JsonSerializer.Serialize(step, Json.Stored), timeToLive: Forever, cancellationToken: cancel);
}
