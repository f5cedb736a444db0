using Azure.Storage.Queues;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ballots;

/// <summary>A respondent may just have cast a web ballot.</summary>
public sealed record BallotPoke(string Round, string Respondent) : Poke;

/// <summary>The queue <c>ballots-cast</c>, for whoever wants to know who has answered.</summary>
public sealed class BallotPokes(QueueServiceClient queues) : PokeQueue<BallotPoke>(
    queues, Queue, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(32), TimeSpan.FromSeconds(128))
{
    public const string Queue = "ballots-cast";
}
