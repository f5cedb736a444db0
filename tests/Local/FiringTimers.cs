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

        await AdvanceAsync(TimeSpan.FromSeconds(10));
        Assert.Empty(ticks.All);
        // Midnight of the city was 16:00 UTC; this timer says 00:00.
        await AdvanceAsync(TimeSpan.FromHours(8));
        await ticks.UntilAsync(1);

        var tick = Assert.Single(ticks.All);
        Assert.Equal((DateTime.Parse("2026-11-21T00:00:00", null), DateTime.Parse("2026-11-22T00:00:00", null)), (tick.Last, tick.Next));
    }

    [Fact]
    public async Task A_schedule_may_be_a_setting()
    {
        await using var host = await StartAsync(typeof(SettingSample), ("Sample:Schedule", "*/20 * * * * *"));

        await AdvanceAsync(TimeSpan.FromSeconds(10));

        await ticks.UntilAsync(1);
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

        await ticks.UntilAsync(1);
    }

    [Fact]
    public async Task A_timer_does_not_overlap_itself()
    {
        var gate = new TaskCompletionSource();
        ticks.Work = () => gate.Task;
        await using var host = await StartAsync(typeof(SettingSample), ("Sample:Schedule", "*/20 * * * * *"));

        await AdvanceAsync(TimeSpan.FromSeconds(10));
        await ticks.UntilAsync(1);
        await AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Single(ticks.All);
        gate.SetResult();
        await AdvanceAsync(TimeSpan.FromSeconds(20));

        await ticks.UntilAsync(2);
        Assert.Equal(2, ticks.All.Count);
    }

    [Fact]
    public async Task A_failure_does_not_end_the_schedule()
    {
        ticks.Work = () => throw new InvalidOperationException("this time");
        await using var host = await StartAsync(typeof(SettingSample), ("Sample:Schedule", "*/20 * * * * *"));

        await AdvanceAsync(TimeSpan.FromSeconds(10));
        await ticks.UntilAsync(1);
        await AdvanceAsync(TimeSpan.FromSeconds(20));

        await ticks.UntilAsync(2);
    }

    private Task<TestHost> StartAsync(Type sample, params (string Name, string? Value)[] settings) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        Clock = clock,
        Functions = [sample],
        Configure = builder => builder.Services.AddSingleton(ticks),
        Settings = settings.ToDictionary(s => s.Name, s => s.Value),
    });

    /// <summary>The timer's loop goes on in its own time after each step of the clock.</summary>
    private async Task AdvanceAsync(TimeSpan time)
    {
        await Task.Delay(300);
        clock.Advance(time);
        await Task.Delay(300);
    }
}

public sealed class Ticks
{
    public List<ScheduleStatus> All { get; } = [];

    public Func<Task> Work { get; set; } = () => Task.CompletedTask;

    public async Task UntilAsync(int count)
    {
        for (var tries = 0; All.Count < count; tries++)
        {
            Assert.True(tries < 500, $"{All.Count} ticks instead of {count}.");
            await Task.Delay(10);
        }
    }

    public Task TickAsync(TimerInfo timer)
    {
        var status = timer.ScheduleStatus!;
        All.Add(new ScheduleStatus { Last = status.Last, Next = status.Next });
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
