using Hotline.Sms.Outbox;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Hotline.Sms.Webhooks;

public sealed class RawLogTimer(SweepRawLog sweep, ILogger<RawLogTimer> log)
{
    /// <summary>Every hour, a bounded number each time.</summary>
    [Function("SweepRawLog")]
    public async Task Sweep([TimerTrigger("0 40 * * * *")] TimerInfo timer, CancellationToken cancel)
    {
        var (bodies, until) = await sweep.RunAsync(cancel);
        log.RawLogSwept(bodies, until);
    }
}
