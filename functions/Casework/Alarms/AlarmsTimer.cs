using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Alarms;

public sealed class ClocksTimer(RingAlarms ring, RecomputeProvisional recompute, ILogger<ClocksTimer> log)
{
    [Function("ClocksRing")]
    public async Task Ring([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        if (await ring.RunAsync(cancel) is { Done: var done, Failed: var failed } && done + failed > 0)
        {
            log.Rung(done, failed);
        }
    }

    [Function("ClocksRecompute")]
    public Task Recompute([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancel) => recompute.RunAsync(cancel);
}
