using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Attachments;

public sealed class FilesTimer(SweepFiles sweep, ILogger<FilesTimer> log)
{
    /// <summary>Daily at 03:20 in the city.</summary>
    [Function("SweepFiles")]
    public async Task Sweep([TimerTrigger("0 20 19 * * *")] TimerInfo timer, CancellationToken cancel)
    {
        var count = await sweep.RunAsync(cancel);
        log.Swept(count);
    }
}
