using System.Text.Json.Nodes;
using Hotline.City.Directory;
using Hotline.Evaluation.Counting;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Notices;
using Hotline.Evaluation.Objections;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Evaluation.Counting;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Reliability;

/// <summary>From the last ballot to the notice the instance ends at every single request to storage, before it or right after it; another one goes on.</summary>
public sealed class DyingInARound(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly IReadOnlyList<bool> Sides = [false, true];

    private readonly RoundsWorld world = new(azurite) { Without = [typeof(CountingQueue)] };
    private readonly Kill kill = new();
    private AppServices killed = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await world.InitializeAsync();
        killed = await AppServices.StartAsync(world.Host.Account, world.Clock, kill);
        killed.Get<LiveDirectory>().Current = world.Host.Services.GetRequiredService<LiveDirectory>().Current;
    }

    public async ValueTask DisposeAsync()
    {
        await killed.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact(Explicit = true)]
    [Trait("kind", "soak")]
    public async Task A_round_is_counted_frozen_and_cut_all_the_same()
    {
        var id = await ClosedAsync();
        await DieEverywhereAsync(async () => await killed.Get<BeginCount>().RunAsync((await killed.RoundAsync(id))!, Cancel));
        await killed.HandleStepsAsync(step => DieEverywhereAsync(step));
        var count = (await world.SendAsync("GET", $"/api/rounds/{id}/count", "office")).Json!;
        Assert.Equal((true, 5), (count["equal"]!.GetValue<bool>(), count["ballots"]!.GetValue<int>()));

        var hash = count["hash"]!.GetValue<string>();
        foreach (var person in (string[])["c1", "c2", "c3"])
        {
            await DieEverywhereAsync(() => ConfirmAsync(id, hash, person), () => IsSecretOrFrozenAsync(id));
        }

        await killed.HandleStepsAsync(step => DieEverywhereAsync(step));

        Assert.Equal(RoundState.Frozen, (await killed.RoundAsync(id))!.State);
        await IsCutAsync(id);
        Assert.True((await world.SendAsync("POST", $"/api/rounds/{id}/recount", "auditor")).Json!["equal"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_round_that_is_frozen_is_cut_without_anybody_asking_again()
    {
        for (var at = 1; ; at++)
        {
            foreach (var after in Sides)
            {
                var id = await ClosedAsync();
                await killed.Get<BeginCount>().RunAsync((await killed.RoundAsync(id))!, Cancel);
                await killed.HandleStepsAsync();
                var hash = await world.HashAsync(id);
                await ConfirmAsync(id, hash, "c1");
                await ConfirmAsync(id, hash, "c2");

                var isThrough = await kill.RunAsync(at, after, () => ConfirmAsync(id, hash, "c3"));
                await killed.HandleStepsAsync();

                if ((await killed.RoundAsync(id))!.State == RoundState.Frozen)
                {
                    await IsCutAsync(id);
                }

                if (isThrough)
                {
                    Assert.InRange(at, 5, 30);
                    Assert.Equal(RoundState.Frozen, (await killed.RoundAsync(id))!.State);
                    return;
                }
            }
        }
    }

    [Fact(Explicit = true)]
    [Trait("kind", "soak")]
    public async Task A_decision_has_its_effect_and_a_notice_is_published_once_with_one_item_for_each_low_unit()
    {
        var id = await ClosedAsync();
        await killed.FreezeAsync(id);
        Assert.Equal(200, (await world.SendAsync("POST", $"/api/rounds/{id}/open-objections", "office")).Status);
        var objection = new JsonObject { ["id"] = "water-1", ["text"] = "x", ["unit"] = "water" };
        Assert.Equal(201, (await world.SendAsync("POST", $"/api/rounds/{id}/objections", "office", objection)).Status);
        await DieEverywhereAsync(() => DecideAsync(id));
        var snapshot = (await killed.Get<SnapshotStore>().FindLatestAsync(id, Cancel))!.Snapshot;
        Assert.Equal((2, 1), (snapshot.Version, snapshot.Corrections.Count));

        await DieEverywhereAsync(async () => await killed.Get<DraftNotice>().RunAsync((await killed.RoundAsync(id))!, new DraftWords("优评1号", new DateOnly(2027, 2, 1), "通报", ""), CountingSteps.By("drafter"), Cancel));
        var drafted = Assert.Single(await killed.Get<NoticeStore>().ReadAsync(id, Cancel)).Notice;
        await DieEverywhereAsync(() => killed.Get<ApproveNotice>().RunAsync(id, drafted.Hash, CountingSteps.By("leader"), Cancel));
        world.Clock.Advance(TimeSpan.FromDays(30));
        await DieEverywhereAsync(async () => Assert.IsType<PublishOutcome.Published>(await killed.Get<PublishNotice>().RunAsync((await killed.RoundAsync(id))!, Cancel)), () => IsWholeIfPublicAsync(id));

        var published = (await world.SendAsync("GET", $"/api/notices/{id}", null)).Json!;
        Assert.Equal(drafted.Hash, Assert.Single(published["versions"]!.AsArray())!["hash"]!.GetValue<string>());
        await IsWholeIfPublicAsync(id);
        Assert.Equal("published", (await world.SendAsync("GET", $"/api/rounds/{id}", null)).Json!["state"]!.GetValue<string>());
        var items = (await world.SendAsync("GET", "/api/rectification/board", "office")).Json!;
        Assert.Equal("roads", Assert.Single(items["units"]!.AsArray())!["unit"]!.GetValue<string>());
    }

    /// <summary>Does the work again and again, each time to the next request, until it gets to its end.</summary>
    private async Task DieEverywhereAsync(Func<Task> work, Func<Task>? holds = null)
    {
        for (var at = 1; at < 200; at++)
        {
            foreach (var after in Sides)
            {
                var isThrough = await kill.RunAsync(at, after, work);
                await (holds?.Invoke() ?? Task.CompletedTask);
                if (isThrough)
                {
                    Assert.True(at > 2, "It sent hardly a request.");
                    return;
                }
            }
        }

        Assert.Fail("It never got to its end.");
    }

    private async Task ConfirmAsync(string id, string hash, string person) => Assert.IsType<ConfirmOutcome.Confirmed>(
        await killed.Get<ConfirmCount>().RunAsync((await killed.RoundAsync(id))!, hash, CountingSteps.By(person), Cancel));

    private async Task DecideAsync(string id) => Assert.IsType<DecideOutcome.Decided>(await killed.Get<DecideObjection>().RunAsync(
        (await killed.RoundAsync(id))!, "water-1", "机构改革", o => new Correction.Exclude(o.Unit, o.Id, "机构改革"), CountingSteps.By("leader"), Cancel));

    /// <summary>The salt is there as long as the round is not frozen, and not a moment longer.</summary>
    private async Task IsSecretOrFrozenAsync(string id) => Assert.Equal((await killed.RoundAsync(id))!.State == RoundState.Closed, (await killed.RoundAsync(id))!.Salt is not null);

    private async Task IsCutAsync(string id)
    {
        var ballots = killed.Get<BallotStore>().Of((await killed.RoundAsync(id))!);
        foreach (var shard in ballots.Shards)
        {
            await foreach (var ballot in ballots.ScanAsync(shard, Cancel))
            {
                Assert.All(ballot.Answers, a => Assert.Equal((DateTimeOffset.MinValue, default), (a.Stamp.SentAt, a.Channel)));
            }
        }
    }

    private async Task IsWholeIfPublicAsync(string id)
    {
        var listed = await world.SendAsync("GET", $"/api/notices/{id}", null);
        if (listed.Status == 200 && (await world.SendAsync("GET", $"/api/notices/{id}/1/notice.json", null)) is { Status: 200 } document)
        {
            Assert.Empty(NoticeDocument.Read(System.Text.Encoding.UTF8.GetBytes(document.Text)).Differences());
        }
    }

    /// <summary>Five of eight invited gave tax 5, water 3 and roads 1.</summary>
    private async Task<string> ClosedAsync()
    {
        var id = await world.OpenAsync(plan => plan["k"] = 1);
        foreach (var token in (await world.TokensAsync(id)).Take(5))
        {
            await world.CastAsync(id, token, ("tax", 5), ("water", 3), ("roads", 1));
        }

        Assert.Equal(200, (await world.SendAsync("POST", $"/api/rounds/{id}/close", "office")).Status);
        return id;
    }
}
