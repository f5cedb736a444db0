using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests;

/// <summary>
/// A stopped clock whose periodic timers behave like those of a machine that slept: after a jump of days they tick once, not once for each period missed. What looks
/// at storage every few seconds would otherwise do so ten thousand times.
/// </summary>
/// <param name="clock">Set and advanced by the test.</param>
internal sealed class WakingClock(FakeTimeProvider clock) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public static TimeProvider Of(TimeProvider clock) => clock is FakeTimeProvider stopped ? new WakingClock(stopped) : clock;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        period == Timeout.InfiniteTimeSpan ? clock.CreateTimer(callback, state, dueTime, period) : new Ticking(clock, () => callback(state), dueTime, period);

    private sealed class Ticking : ITimer
    {
        private readonly ITimer next;
        private readonly Action tick;
        private TimeSpan period;

        public Ticking(FakeTimeProvider clock, Action tick, TimeSpan dueTime, TimeSpan period)
        {
            (this.tick, this.period) = (tick, period);
            next = clock.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            next.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            return next.Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => next.Dispose();

        public ValueTask DisposeAsync() => next.DisposeAsync();

        private void Tick()
        {
            tick();
            next.Change(period, Timeout.InfiniteTimeSpan);
        }
    }
}
