using Microsoft.Azure.Functions.Worker;

namespace Hotline.Evaluation.Counting;

public sealed class CountingQueue(CountShard count, FreezeRound freeze, CutBallots cut)
{
    [Function("CountStep")]
    public Task Step([QueueTrigger(CountSteps.Queue)] string message, CancellationToken cancel)
    {
        var step = CountSteps.Read(message);
        return step.Work switch
        {
            CountWork.Count => count.RunAsync(step, cancel),
            CountWork.Freeze => freeze.StepAsync(step, cancel),
            _ => cut.RunAsync(step, cancel),
        };
    }
}
