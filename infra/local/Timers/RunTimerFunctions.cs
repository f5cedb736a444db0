using Hotline.Local.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Local.Timers;

/// <summary>Fires every timer on its schedule. One timer never overlaps itself: its next time is reckoned when a run has ended.</summary>
internal sealed class RunTimerFunctions(
    IEnumerable<Function> functions, IServiceProvider services, IConfiguration settings, TimeProvider clock, ILogger<TimerFunction> log) : BackgroundService
{
    /// <summary>Timers of the framework reach no further than 49 days.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private List<(Function Function, TimerSchedule Schedule)> timers = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // Read here, so that a wrong schedule stops the start.
        timers = [.. functions
            .Where(f => f.Trigger is TimerTriggerAttribute)
            .Select(f => (f, TimerSchedule.Parse(((TimerTriggerAttribute)f.Trigger).Schedule, f.Name, settings)))];
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(timers.Select(t => LoopAsync(t.Function, t.Schedule, stoppingToken)));

    private async Task LoopAsync(Function function, TimerSchedule schedule, CancellationToken stop)
    {
        var timer = new TimerFunction(function, services, log);
        var status = new ScheduleStatus();
        if (((TimerTriggerAttribute)function.Trigger).RunOnStartup)
        {
            await FireAsync(timer, status, schedule, stop);
        }

        while (true)
        {
            await WaitUntilAsync(schedule.Next(clock.GetUtcNow()), stop);
            await FireAsync(timer, status, schedule, stop);
        }
    }

    private Task FireAsync(TimerFunction timer, ScheduleStatus status, TimerSchedule schedule, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        (status.Last, status.LastUpdated) = (now.UtcDateTime, now.UtcDateTime);
        status.Next = schedule.Next(now).UtcDateTime;
        return timer.FireAsync(new TimerInfo { ScheduleStatus = status }, stop);
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken stop)
    {
        while (due - clock.GetUtcNow() is { } left && left > TimeSpan.Zero)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, stop);
        }
    }
}
