using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Hotline.Rectification.Tending;

public sealed class RectificationTimer(TendItems tend, ILogger<RectificationTimer> log)
{
    [Function("RectificationTend")]
    public async Task Tend([TimerTrigger("0 5 * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        var tended = await tend.RunAsync(cancel);
        log.Tended(tended.Reminded, tended.Escalated, tended.Settled);
    }
}
