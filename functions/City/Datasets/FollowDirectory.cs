using Azure;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hotline.City.Datasets;

/// <summary>Loads the directory before the first request, and again when another instance imported something; never on a request's path.</summary>
internal sealed class FollowDirectory(LoadDirectory load, TimeProvider clock, ILogger<FollowDirectory> log) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await load.RunAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await load.RunAsync(stoppingToken);
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
            {
                // The snapshot at hand serves on; the next tick tries again.
                DirectoryLog.CannotLoad(log, e);
            }
        }
    }
}
