namespace Hotline.Tests.Local;

public sealed class StoppingThePump(AzuriteFixture azurite)
{
    private readonly Seen seen = new();

    [Fact]
    public async Task What_is_in_work_is_finished_and_the_rest_stays()
    {
        var finish = new TaskCompletionSource();
        seen.Work = (_, _) => finish.Task;
        var pump = await PumpTest.StartAsync(azurite, seen, ("batchSize", "2"), ("newBatchThreshold", "0"));

        await Task.WhenAll(Enumerable.Range(0, 9).Select(n => pump.SendAsync("texts", $"{n}")));
        await seen.UntilAsync(1);
        var stopping = pump.DisposeAsync();
        await Task.Delay(1000);
        finish.SetResult();
        await stopping;
        var begun = seen.Calls.Count;

        Assert.InRange(begun, 1, 2);
        Assert.Equal(9 - begun, await pump.LeftAsync("texts"));

        seen.Work = (_, _) => Task.CompletedTask;
        await using var next = await PumpTest.StartAsync(azurite, seen, pump.Account);
        await seen.UntilAsync(9);

        Assert.Equal(9, seen.Calls.Distinct().Count());
    }

    [Fact]
    public async Task What_does_not_end_is_cancelled_and_comes_again()
    {
        var told = false;
        seen.Work = async (_, cancel) =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            catch (OperationCanceledException)
            {
                told = true;
                throw;
            }
        };
        var pump = await PumpTest.StartAsync(azurite, seen, ("drainTimeout", "00:00:00.3"), ("visibilityTimeout", "00:00:00"));

        await pump.SendAsync("texts", "endless");
        await seen.UntilAsync(1);
        await pump.DisposeAsync();

        Assert.True(told);
        Assert.Equal(1, await pump.LeftAsync("texts"));
    }
}
