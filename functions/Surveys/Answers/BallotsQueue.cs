using Hotline.Evaluation;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Answers;

public sealed class BallotsQueue(FollowBallot follow)
{
    [Function("FollowBallot")]
    public Task Follow([QueueTrigger(BallotPokes.Queue)] BallotPoke poke, CancellationToken cancel) => follow.RunAsync(poke, cancel);
}
