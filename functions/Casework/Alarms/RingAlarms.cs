using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Alarms;

internal sealed record RungAlarms(int Done, int Failed);

/// <summary>Rings every alarm whose instant has passed: the cost is that of what is due, not of what exists. One that fails rings again.</summary>
public sealed class RingAlarms(AlarmStore alarms, RingAlarm ring, TimeProvider clock, ILogger<RingAlarms> log)
{
    private const int AtOnce = 8;

    internal async Task<RungAlarms> RunAsync(CancellationToken cancel)
    {
        var (done, failed) = (0, 0);
        await foreach (var page in alarms.ReadDueAsync(clock.GetUtcNow(), cancel))
        {
            await Parallel.ForEachAsync(page, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (alarm, stop) =>
                Interlocked.Increment(ref await TryRingAsync(alarm, stop) ? ref done : ref failed));
        }

        return new RungAlarms(done, failed);
    }

    private async Task<bool> TryRingAsync(Alarm alarm, CancellationToken cancel)
    {
        try
        {
            await ring.RunAsync(alarm, cancel);
            return true;
        }
#pragma warning disable CA1031 // One ticket must not keep the others from their alarms; its own stays and rings again.
        catch (Exception e) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.AlarmFailed(alarm.Number, e);
            return false;
        }
    }
}
