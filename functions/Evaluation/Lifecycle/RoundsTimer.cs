using Hotline.Evaluation.Rounds;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Hotline.Evaluation.Lifecycle;

public sealed class RoundsTimer(CloseDueRounds close, ILogger<RoundsTimer> log)
{
    [Function("RoundsCloseDue")]
    public async Task CloseDue([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        foreach (var round in await close.RunAsync(cancel))
        {
            log.ClosedWhenDue(round);
        }
    }
}
