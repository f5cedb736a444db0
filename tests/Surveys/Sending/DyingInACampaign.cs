using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Sms.Outbox;
using Hotline.Surveys.Campaigns;
using Hotline.Surveys.Sending;
using Hotline.Tests.Reliability;

namespace Hotline.Tests.Surveys.Sending;

/// <summary>
/// The instance ends at a request to storage or at a call of the gateway, before it or right after it; the queue delivers the step again to another one, at once
/// or when the lane is free. Nobody gets a text twice, and nobody is forgotten.
/// </summary>
public sealed class DyingInACampaign(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Explicit = true)]
    [Trait("kind", "soak")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task At_every_request_of_a_small_campaign(bool after)
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 3);
        var kill = new Kill();
        await using var killed = await world.AnotherAsync(kill);
        world.Gateway.Kill = kill;
        var rounds = 0;
        for (var isThrough = false; !isThrough; rounds++)
        {
            var id = $"c{rounds:000}";
            // Other phones every time: the cap per day is not what this is about.
            var city = CampaignWorld.CityOf(0) with { Respondents = [.. Enumerable.Range(3 * rounds, 3).Select(CampaignWorld.Person)] };
            (world.App.Get<LiveDirectory>().Current, killed.App.Get<LiveDirectory>().Current) = (city, city);
            await world.OpenAsync($"round{id}", $"{Code(2 * rounds)}=tax {Code((2 * rounds) + 1)}=housing");
            await world.StartAsync(CampaignWorld.Plan(id, $"round{id}"));
            var before = world.Gateway.Given.Count;
            isThrough = await DieOnceAsync(world, killed, kill, rounds + 1, after);
            await world.RunAsync(world.Clock.GetUtcNow().AddDays(6));
            await HoldsAsync(world, id, before, 3);
            await world.App.Get<CloseRound>().RunAsync($"round{id}", Cancel);
            if (world.Clock.GetUtcNow().ToCity().Hour >= 18)
            {
                world.Clock.SetUtcNow(CityTime.At(world.Clock.GetUtcNow().CityDate().AddDays(1), new TimeOnly(10, 0)));
            }
        }

        Assert.InRange(rounds, 30, 120);
    }

    [Fact(Explicit = true)]
    [Trait("kind", "soak")]
    public async Task Again_and_again_in_a_campaign_of_three_batches()
    {
        var (deaths, unknown) = (0, 0);
        // Two lives' worth, and others until one has died while the gateway was sending: at which of its requests that is, changes with the app.
        foreach (var (seed, isAfter) in new[] { (1, false), (4, true), (2, true), (7, false), (9, true) }.TakeWhile((_, i) => i < 2 || unknown == 0))
        {
            await using var world = await CampaignWorld.StartAsync(azurite, 250);
            var kill = new Kill();
            await using var killed = await world.AnotherAsync(kill);
            (world.Gateway.Kill, world.Gateway.MostPerCall) = (kill, 40);
            await world.StartAsync();
            // Each life is somewhat longer than the one before: the deaths spread over all kinds of requests, and the last life gets through.
            for (var at = seed; !(await world.ReadAsync()).IsSettled; await PassAsync(world))
            {
                var hasDied = !await DieOnceAsync(world, killed, kill, at, isAfter);
                (deaths, at) = hasDied ? (deaths + 1, at + 11) : (deaths, at);
            }

            await HoldsAsync(world, "first", 0, 250);
            unknown += (await world.RowsAsync()).Count(r => r.Delivery.State == DeliveryState.Unknown);
        }

        Assert.InRange(deaths, 50, 1000);
        Assert.InRange(unknown, 1, 500);
    }

    [Fact]
    public async Task While_two_work_on_one_shard_and_each_step_comes_twice()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 250);
        await using var other = await world.AnotherAsync(new Kill());
        await world.StartAsync();
        while (!(await world.ReadAsync()).IsSettled)
        {
            if (!world.Waiting.Any(s => s.Due <= world.Clock.GetUtcNow()))
            {
                await PassAsync(world);
                continue;
            }

            var step = world.TakeDue();
            await Task.WhenAll(
                world.App.Get<WorkOnCampaign>().RunAsync(step, Cancel),
                other.App.Get<WorkOnCampaign>().RunAsync(step, Cancel),
                world.App.Get<WorkOnCampaign>().RunAsync(step with { Chain = "stranger", Number = 0 }, Cancel));
        }

        Assert.Equal("sent 250", await world.ProgressAsync());
        Assert.Equal(250, world.Gateway.Given.Count);
        Assert.Equal(250, world.Gateway.Phones.Distinct().Count());
    }

    /// <summary>Even without a lane: whoever brings a row under way sends it, and nobody else.</summary>
    [Fact]
    public async Task While_two_send_one_batch_at_the_same_time()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 80);
        await using var other = await world.AnotherAsync(new Kill());
        await world.StartAsync();
        await world.StepAsync(1);
        var step = world.TakeDue();
        var campaign = await world.ReadAsync();
        await Task.WhenAll(new[] { world, other, world, other }.Select(w => w.App.Get<WorkOnBatch>().RunAsync(campaign, step, Cancel)));
        Assert.Equal(80, world.Gateway.Given.Count);
        Assert.Equal(80, world.Gateway.Phones.Distinct().Count());
        Assert.DoesNotContain((await world.RowsAsync()), r => r.Delivery.IsWaiting || r.Delivery.IsUnderWay);
    }

    [Fact]
    public async Task Leaves_a_chain_that_the_timer_begins_anew()
    {
        await using var world = await CampaignWorld.StartAsync(azurite, 250);
        await world.StartAsync();
        await world.StepAsync(2);
        // The step is lost, as in the poison queue.
        world.TakeDue();
        await world.RunAsync();
        Assert.Equal("sent 250", await world.ProgressAsync());
        Assert.Equal(250, world.Gateway.Phones.Distinct().Count());
    }

    /// <returns>Whether the killed instance got through all that was due.</returns>
    private static async Task<bool> DieOnceAsync(CampaignWorld world, CampaignWorld killed, Kill kill, int at, bool after)
    {
        CampaignStep? step = null;
        var isThrough = await kill.RunAsync(at, after, async () =>
        {
            while (world.Waiting.Any(s => s.Due <= world.Clock.GetUtcNow()))
            {
                step = world.TakeDue();
                await killed.App.Get<WorkOnCampaign>().RunAsync(step, Cancel);
            }
        });
        if (!isThrough)
        {
            world.PutBack(step!);
        }

        return isThrough;
    }

    /// <summary>Until something is due again, by a step or by the timer.</summary>
    private static async Task PassAsync(CampaignWorld world)
    {
        if (!world.Waiting.Any(s => s.Due <= world.Clock.GetUtcNow()))
        {
            world.Clock.Advance(TimeSpan.FromMinutes(1));
            await world.App.Get<TendCampaigns>().RunAsync(Cancel);
        }
    }

    private static async Task HoldsAsync(CampaignWorld world, string id, int before, int people)
    {
        var given = world.Gateway.Given.Skip(before).Select(g => g.Text.Key).ToList();
        var rows = await world.RowsAsync(id);
        await world.ProgressAsync(id);
        Assert.Equal(people, rows.Count);
        Assert.Equal(given.Distinct().Count(), given.Count);
        var campaign = await world.ReadAsync(id);
        Assert.True(campaign is { State: CampaignState.Done, End: CampaignEnd.Sent, IsSettled: true }, campaign.ToString());
        Assert.All(rows, row =>
        {
            Assert.True(row.Delivery.State is DeliveryState.Sent or DeliveryState.Unknown, $"{row.Row} {row.Delivery}");
            // What was never given to the gateway is unknown only when an attempt had been begun for it.
            Assert.True(given.Contains($"{id}-{row.Row}") || row.Delivery is { State: DeliveryState.Unknown, Attempt: 1, Code: "interrupted" }, $"{row.Row} {row.Delivery}");
        });
    }

    private static string Code(int number) => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";
}
