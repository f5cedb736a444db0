using Hotline.Evaluation.Ballots;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Answers;

public sealed class BallotsQueue(FollowBallot follow)
{
    [Function("FollowBallot")]
    public Task Follow([QueueTrigger(BallotPokes.Queue)] string message, CancellationToken cancel) => follow.RunAsync(BallotPokes.Read(message), cancel);
}
