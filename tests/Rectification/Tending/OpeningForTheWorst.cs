using Hotline.Evaluation.Notices;
using Hotline.Platform.Commands;
using Hotline.Platform.Identity;
using Hotline.Rectification.Items;
using Hotline.Rectification.Tending;
using Hotline.Tests.Rectification.Items;
using Hotline.Tests.Reliability;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Rectification.Tending;

/// <summary>What a notice's list of the worst does, however often and in whatever order it comes, and wherever it dies.</summary>
public sealed class OpeningForTheWorst(AzuriteFixture azurite)
{
    private static readonly Staff Office = new("o", "办", new HashSet<StaffRole> { StaffRole.Office }, null);
    private static readonly Staff Tax = new("t", "税", new HashSet<StaffRole> { StaffRole.Unit }, "tax");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2027, 3, 1, 2, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_gets_one_item_and_twice_running_a_talk()
    {
        await using var app = await StartAsync();
        await OpenAsync(app, Worst("r1", null, "tax", "water"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpenAsync(app, Worst("r2", "r1", "tax", "roads"))));

        Assert.Equal([("worst-r2-roads", false), ("worst-r2-tax", true)], (await app.Get<ItemStore>().ReadAsync("worst-r2-", Cancel)).Select(i => (i.Item.Id, i.Item.Talk)));
        Assert.Equal([StepKind.HandOver, StepKind.MarkTalk], await TrailAsync(app, "worst-r2-tax"));
        Assert.Equal([StepKind.HandOver], await TrailAsync(app, "worst-r1-tax"));
        Assert.Equal((await ReadAsync(app, "worst-r2-tax")).Due, new Deadline(new DateOnly(2027, 4, 30), "c1"));
        Assert.Equal(["efficiency"], (await ReadAsync(app, "worst-r2-tax")).Matter.Aspects);
        var refused = await app.Get<ChangeItem>().RunAsync(new ItemOrder("worst-r2-tax", Office), StepKind.Withdraw, new Said("x"), Cancel);
        Assert.IsType<ChangeOutcome<StoredItem>.Refused>(refused);
    }

    [Fact]
    public async Task A_correction_takes_items_back_even_closed_ones_and_a_further_one_hands_over_again()
    {
        await using var app = await StartAsync();
        await OpenAsync(app, Worst("r1", null, "tax", "water"));
        await CloseAsync(app, "worst-r1-tax");
        await OpenAsync(app, Worst("r1", null, "roads", "water"));
        await OpenAsync(app, Worst("r1", null, "roads", "water"));

        Assert.Equal((ItemState.Withdrawn, ItemState.HandedOver, ItemState.HandedOver), await StatesAsync(app));
        Assert.Equal([StepKind.Accept, StepKind.Withdraw], (await TrailAsync(app, "worst-r1-tax")).TakeLast(2));
        await OpenAsync(app, Worst("r1", null, "tax"));
        Assert.Equal((ItemState.HandedOver, ItemState.Withdrawn, ItemState.Withdrawn), await StatesAsync(app));
    }

    [Fact]
    public async Task A_talk_follows_corrections_of_either_round_and_is_recorded_once()
    {
        await using var app = await StartAsync();
        await OpenAsync(app, Worst("r1", null, "tax", "water"));
        await OpenAsync(app, Worst("r2", "r1", "tax", "roads"));
        await OpenAsync(app, Worst("r1", null, "roads", "water"));
        Assert.Equal((false, true), ((await ReadAsync(app, "worst-r2-tax")).Talk, (await ReadAsync(app, "worst-r2-roads")).Talk));
        Assert.Equal(StepKind.UnmarkTalk, (await TrailAsync(app, "worst-r2-tax"))[^1]);

        Assert.IsType<ChangeOutcome<StoredItem>.Refused>(await TalkAsync(app, "worst-r2-tax", 0));
        Assert.IsType<ChangeOutcome<StoredItem>.Invalid>(await TalkAsync(app, "worst-r2-roads", 1));
        Assert.IsType<ChangeOutcome<StoredItem>.Changed>(await TalkAsync(app, "worst-r2-roads", 0));
        Assert.IsType<ChangeOutcome<StoredItem>.Refused>(await TalkAsync(app, "worst-r2-roads", 0));
        Assert.Equal(0, (await app.Get<ItemLists>().ReadCountsAsync("roads", Cancel))["roads"].Talks);
    }

    [Fact]
    public async Task Killed_at_any_request_and_run_again_it_is_as_if_it_had_run_once()
    {
        var kill = new Kill();
        await using var app = await StartAsync(kill);
        var rounds = 0;
        foreach (var after in (bool[])[false, true])
        {
            for (var (at, isThrough) = (1, false); !isThrough; at++)
            {
                // Two rounds running, and a correction of the second: one stays, one goes, one comes.
                var (first, second) = ($"k{rounds:00}", $"m{rounds++:00}");
                await OpenAsync(app, Worst(first, null, "tax", "water"));
                isThrough = await kill.RunAsync(at, after, async () =>
                {
                    await OpenAsync(app, Worst(second, first, "tax", "roads"));
                    await OpenAsync(app, Worst(second, first, "water", "roads"));
                });
                await OpenAsync(app, Worst(second, first, "tax", "roads"));
                await OpenAsync(app, Worst(second, first, "water", "roads"));
                var items = (await app.Get<ItemStore>().ReadAsync($"worst-{second}-", Cancel)).Select(i => i.Item).ToList();
                Assert.Equal(
                    [($"worst-{second}-roads", ItemState.HandedOver, false), ($"worst-{second}-tax", ItemState.Withdrawn, true), ($"worst-{second}-water", ItemState.HandedOver, true)],
                    items.Select(i => (i.Id, i.State, i.Talk)));
                Assert.Equal([StepKind.HandOver], await TrailAsync(app, $"worst-{second}-roads"));
            }
        }

        Assert.InRange(rounds, 20, 120);
        var counts = await app.Get<ItemLists>().ReadCountsAsync(null, Cancel);
        Assert.Equal((rounds, rounds), (counts["roads"].States[ItemState.HandedOver], counts["water"].Talks));
    }

    private Task<AppServices> StartAsync(Kill? kill = null) => FollowingAnItem.StartAsync(azurite, clock, kill);

    private static Task OpenAsync(AppServices app, WorstList list) => app.Get<OpenForWorst>().RunAsync(list, Cancel);

    private static WorstList Worst(string round, string? before, params string[] units) => new(
        round, "一季度", "优评〔2027〕1号", before, new DateOnly(2027, 4, 30), "c1", [.. units.Select(u => new WorstUnit(u, u, "9", "40.00", ["按时办结率 25.0%（1/4）"], ["efficiency"]))]);

    private static async Task<Item> ReadAsync(AppServices app, string id) => (await app.Get<ItemStore>().FindAsync(id, Cancel))!.Item;

    private static async Task<IReadOnlyList<StepKind>> TrailAsync(AppServices app, string id) =>
        [.. (await app.Get<ItemStore>().ReadTrailAsync(await ReadAsync(app, id), Cancel)).Select(s => s.Kind)];

    private static async Task<(ItemState Tax, ItemState Roads, ItemState Water)> StatesAsync(AppServices app) =>
        ((await ReadAsync(app, "worst-r1-tax")).State, (await ReadAsync(app, "worst-r1-roads")).State, (await ReadAsync(app, "worst-r1-water")).State);

    private Task<ChangeOutcome<StoredItem>> TalkAsync(AppServices app, string id, int days) => app.Get<ChangeItem>().RunAsync(
        new ItemOrder(id, Office), StepKind.RecordTalk, new Said("已约谈主要负责人", Hotline.City.Calendar.CityTime.CityDate(clock.GetUtcNow()).AddDays(days)), Cancel);

    private static async Task CloseAsync(AppServices app, string id)
    {
        foreach (var (kind, by) in ((StepKind, Staff)[])[(StepKind.GivePlan, Tax), (StepKind.AddEvidence, Tax), (StepKind.Submit, Tax), (StepKind.Accept, Office)])
        {
            Assert.IsType<ChangeOutcome<StoredItem>.Changed>(await app.Get<ChangeItem>().RunAsync(new ItemOrder(id, by), kind, new Said("x"), Cancel));
        }
    }
}
