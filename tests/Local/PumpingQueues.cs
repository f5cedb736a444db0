using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Local;

public sealed class PumpingQueues(AzuriteFixture azurite)
{
    private readonly Seen seen = new();

    [Fact]
    public async Task A_finished_message_is_deleted()
    {
        await using var pump = await PumpTest.StartAsync(azurite, seen);

        await pump.SendAsync("texts", "one");
        await seen.UntilAsync(1);
        await pump.EmptyAsync();

        Assert.Single(seen.Calls);
        Assert.Empty(await pump.PoisonAsync("texts"));
    }

    [Fact]
    public async Task A_failing_message_is_tried_five_times_and_kept_as_poison()
    {
        seen.Work = (_, _) => throw new InvalidOperationException("always");
        await using var pump = await PumpTest.StartAsync(azurite, seen, ("visibilityTimeout", "00:00:00"));

        await pump.SendAsync("texts", "bad");
        await pump.EmptyAsync();

        Assert.Equal(5, seen.Calls.Count);
        Assert.Equal(["bad"], await pump.PoisonAsync("texts"));
    }

    [Fact]
    public async Task After_a_failure_a_message_rests_for_the_visibility_timeout()
    {
        var times = new List<long>();
        seen.Work = (_, _) =>
        {
            times.Add(TimeProvider.System.GetTimestamp());
            return times.Count == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask;
        };
        await using var pump = await PumpTest.StartAsync(azurite, seen, ("visibilityTimeout", "00:00:02"));

        await pump.SendAsync("texts", "again");
        await seen.UntilAsync(2);

        Assert.True(TimeProvider.System.GetElapsedTime(times[0], times[1]) > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_long_run_keeps_its_message_to_itself()
    {
        seen.Work = (_, cancel) => Task.Delay(15_000, cancel);
        await using var pump = await PumpTest.StartAsync(azurite, seen, ("invisibility", "00:00:10"));

        await pump.SendAsync("texts", "long");
        await seen.UntilAsync(1);
        await pump.EmptyAsync();

        Assert.Single(seen.Calls);
    }

    [Fact]
    public async Task As_many_as_batch_and_threshold_are_in_work_and_no_more()
    {
        var gate = new TaskCompletionSource();
        seen.Work = (_, _) => gate.Task;
        await using var pump = await PumpTest.StartAsync(azurite, seen, ("batchSize", "4"), ("newBatchThreshold", "3"));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => pump.SendAsync("texts", $"{n}")));
        await seen.UntilAsync(4);
        await Task.Delay(1000);
        var most = seen.Calls.Count;
        gate.SetResult();
        await seen.UntilAsync(20);

        // Fetched again at 3 or fewer in work, 4 at a time.
        Assert.InRange(most, 4, 7);
    }

    [Fact]
    public async Task A_new_batch_is_fetched_while_some_are_still_in_work()
    {
        var gate = new TaskCompletionSource();
        seen.Work = (call, _) => call == "slow" ? gate.Task : Task.CompletedTask;
        await using var pump = await PumpTest.StartAsync(azurite, seen, ("batchSize", "2"), ("newBatchThreshold", "1"));

        await pump.SendAsync("texts", "slow");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => pump.SendAsync("texts", $"{n}")));
        await seen.UntilAsync(9);
        gate.SetResult();

        Assert.Equal(9, seen.Calls.Distinct().Count());
    }

    [Fact]
    public async Task An_empty_queue_is_looked_at_ever_less_often_until_something_is_found()
    {
        var receives = new CountReceives("texts");
        var account = await azurite.NewAccountAsync();
        PumpTest.Queue(account, "texts");
        await using var host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Account = account,
            Functions = [typeof(TextSample)],
            Configure = builder => builder.Services.AddSingleton(seen).AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, receives),
            Settings = new Dictionary<string, string?> { ["AzureFunctionsJobHost:extensions:queues:maxPollingInterval"] = "00:00:30" },
        });

        await Task.Delay(4000);
        var idle = receives.Count;
        await PumpTest.Queue(account, "texts").SendMessageAsync("wake up");
        await seen.UntilAsync(1);
        var (found, start) = (receives.Count, TimeProvider.System.GetTimestamp());
        await Eventually.HoldsAsync(() => receives.Count >= found + 4, () => "It is not looked at any more.");

        // At a constant 100 ms it were 40: 0, 0.1, 0.3, 0.7, 1.5, 3.1 s. After a find these begin again, where to go on would take 40 s.
        Assert.InRange(idle, 1, 8);
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20), "It went on as before the find.");
    }

    [Fact]
    public async Task A_queue_that_does_not_exist_yet_is_waited_for()
    {
        await using var pump = await PumpTest.StartAsync(azurite, seen);

        await Task.Delay(300);
        await pump.SendAsync("texts", "the first ever");

        await seen.UntilAsync(1);
    }
}
