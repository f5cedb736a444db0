using Azure.Storage.Queues;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Counting;

public enum CountWork
{
    Count,

    /// <summary>Freezes the round, enough persons having confirmed it.</summary>
    Freeze,

    /// <summary>Cuts ballots from their respondents.</summary>
    Cut,
}

/// <summary>Asks for the next part of a shard; <paramref name="After"/> is the key that a cut goes on behind, a count keeps its own.</summary>
public sealed record CountStep(string Round, int Shard, CountWork Work, string After);

/// <summary>The queue <c>counting</c>.</summary>
public sealed class CountSteps(QueueServiceClient queues) : MessageQueue<CountStep>(queues, Queue)
{
    public const string Queue = "counting";
}
