using Microsoft.Azure.Functions.Worker;

namespace Hotline.Rectification;

public sealed class RectificationTimer(TendItems tend)
{
    [Function("RectificationTend")]
    public Task Tend([TimerTrigger("0 5 * * * *")] TimerInfo timer, CancellationToken cancel) => tend.RunAsync(cancel);
}
