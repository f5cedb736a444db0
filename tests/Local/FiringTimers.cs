using System.Collections.Concurrent;
using Hotline.Local;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Local;

public sealed class FiringTimers(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Evening = new(2026, 11, 20, 15, 59, 50, TimeSpan.Zero);

    private readonly FakeTimeProvider clock = new(Evening);
    private readonly Ticks ticks = new();

    [Fact]
    public async Task A_schedule_is_kept_in_UTC()
    {
        await using var host = await StartAsync(typeof(MidnightSample));

        clock.Advance(TimeSpan.FromSeconds(10));
        await Task.Delay(300);
        Assert.Empty(ticks.All);
        // Midnight of the city was 16:00 UTC; this timer says 00:00.
        await TickAsync(1, TimeSpan.FromMinutes(10));

        var tick = Assert.Single(ticks.All);
        Assert.Equal((new DateTime(2026, 11, 21), new DateTime(2026, 11, 22)), (tick.Last.Date, tick.Next));
    }

    [Fact]
    public async Task A_schedule_may_be_a_setting()
    {
        await using var host = await StartAsync(typeof(SettingSample), ("Sample:Schedule", "*/20 * * * * *"));

        await TickAsync(1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("every morning")]
    [InlineData("*/5 * * * *")]
    public async Task A_missing_or_wrong_schedule_stops_the_start(string? schedule) =>
        await Assert.ThrowsAsync<StartException>(() => StartAsync(typeof(SettingSample), ("Sample:Schedule", schedule)));

    [Fact]
    public async Task Run_on_startup_fires_at_once()
    {
        await using var host = await StartAsync(typeof(StartupSample));

        await TickAsync(1, TimeSpan.Zero);
    }

    [Fact]
    public async Task A_timer_does_not_overlap_itself()
    {
        var gate = new TaskCompletionSource();
        ticks.Work = () => gate.Task;
        await using var host = await StartAsync(typeof(SettingSample), ("Sample:Schedule", "*/20 * * * * *"));

        await TickAsync(1);
        clock.Advance(TimeSpan.FromMinutes(10));
        await Task.Delay(300);
        Assert.Single(ticks.All);
        gate.SetResult();

        await TickAsync(2);
        Assert.Equal(2, ticks.All.Count);
    }

    [Fact]
    public async Task A_failure_does_not_end_the_schedule()
    {
        ticks.Work = () => throw new InvalidOperationException("this time");
        await using var host = await StartAsync(typeof(SettingSample), ("Sample:Schedule", "*/20 * * * * *"));

        await TickAsync(2);
    }

    private Task<TestHost> StartAsync(Type sample, params (string Name, string? Value)[] settings) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        Clock = clock,
        Functions = [sample],
        Configure = builder => builder.Services.AddSingleton(ticks),
        Settings = settings.ToDictionary(s => s.Name, s => s.Value),
    });

    private Task TickAsync(int count) => TickAsync(count, TimeSpan.FromSeconds(1));

    /// <summary>Step by step, since the timer's loop goes on in its own time after each.</summary>
    private Task TickAsync(int count, TimeSpan step)
    {
        bool AdvanceUnlessDone()
        {
            if (ticks.All.Count < count)
            {
                clock.Advance(step);
            }

            return ticks.All.Count >= count;
        }

        return Eventually.HoldsAsync(AdvanceUnlessDone, () => $"{ticks.All.Count} ticks instead of {count}.");
    }
}

public sealed class Ticks
{
    public ConcurrentQueue<ScheduleStatus> All { get; } = new();

    public Func<Task> Work { get; set; } = () => Task.CompletedTask;

    public Task TickAsync(TimerInfo timer)
    {
        var status = timer.ScheduleStatus!;
        All.Enqueue(new ScheduleStatus { Last = status.Last, Next = status.Next });
        return Work();
    }
}

public sealed class MidnightSample(Ticks ticks)
{
    [Function("Midnight")]
    public Task RunAsync([TimerTrigger("0 0 0 * * *")] TimerInfo timer) => ticks.TickAsync(timer);
}

public sealed class SettingSample(Ticks ticks)
{
    [Function("BySetting")]
    public Task RunAsync([TimerTrigger("%Sample:Schedule%")] TimerInfo timer, CancellationToken cancel) => ticks.TickAsync(timer);
}

public sealed class StartupSample(Ticks ticks)
{
    [Function("OnStartup")]
    public Task RunAsync([TimerTrigger("0 0 0 1 1 *", RunOnStartup = true)] TimerInfo timer) => ticks.TickAsync(timer);
}
