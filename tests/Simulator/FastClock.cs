namespace Hotline.Tests.Simulator;

/// <summary>The app's time, sixty times as fast: what it waits minutes for comes in seconds. Processes that begin it at the same instant share it.</summary>
/// <param name="begin">When it began (UTC, the machine's clock).</param>
internal sealed class FastClock(DateTimeOffset begin) : TimeProvider
{
    public const int Factor = 60;

    /// <summary>Monday 2 March 2026, 9:30 in the city; a run of ten minutes ends before the office does.</summary>
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    /// <summary>The city's day it is.</summary>
    public static DateOnly Day { get; } = new(2026, 3, 2);

    public override DateTimeOffset GetUtcNow() => Start + ((System.GetUtcNow() - begin) * Factor);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Faster(dueTime), Faster(period));

    private static TimeSpan Faster(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan || time == TimeSpan.Zero ? time : TimeSpan.FromMilliseconds(Math.Max(1, (time / Factor).TotalMilliseconds));
}
