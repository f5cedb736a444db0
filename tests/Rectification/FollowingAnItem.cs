using CsCheck;
using Hotline.Directory;
using Hotline.Identity;
using Hotline.Rectification;
using Hotline.Tests.Reliability;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Rectification;

/// <summary>What follows from the rules and from time: the fold, the worst units, reminders, escalation.</summary>
public sealed class FollowingAnItem(AzuriteFixture azurite)
{
    /// <summary>Monday.</summary>
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private static readonly Staff Office = new("o", "办", new HashSet<StaffRole> { StaffRole.Office }, null);
    private static readonly Staff Tax = new("t", "税", new HashSet<StaffRole> { StaffRole.Unit }, "tax");

    private readonly FakeTimeProvider clock = new(Now);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_the_fold_of_its_trail_whatever_is_commanded()
    {
        await using var app = await StartAsync();
        var n = 0;
        await Gen.Select(Gen.Enum<StepKind>(), Gen.Bool, Gen.Int[1, 400]).Array[1, 25].SampleAsync(
            async commands =>
            {
                var id = $"item-{Interlocked.Increment(ref n)}";
                var matter = new Matter("t", "x", [], "tax", [], null);
                await app.Get<CreateItem>().RunAsync(id, matter, Cancel);
                await app.Get<ChangeItem>().RunAsync(id, StepKind.HandOver, new Said("x", null, null, null), null, Office, Cancel);
                foreach (var (kind, byOffice, days) in commands)
                {
                    var said = new Said("x", Now.CityDate().AddDays(days), "2027-03", 10);
                    await app.Get<ChangeItem>().RunAsync(id, kind, said, null, byOffice ? Office : Tax, Cancel);
                }

                var stored = (await app.Get<ItemStore>().FindAsync(id, Cancel))!.Item;
                var folded = Item.Of(id, matter, await app.Get<ItemStore>().ReadTrailAsync(id, Cancel));
                Assert.Equal(System.Text.Json.JsonSerializer.Serialize(folded), System.Text.Json.JsonSerializer.Serialize(stored));
                Assert.NotEqual(ItemState.Withdrawn, stored.State);
            },
            iter: 40);
    }

    [Fact]
    public void Takes_in_each_state_only_the_commands_of_the_table()
    {
        (StepKind, ItemState[])[] table =
        [
            (StepKind.HandOver, [ItemState.Draft]),
            (StepKind.GivePlan, [ItemState.HandedOver, ItemState.InProgress]),
            (StepKind.AddEvidence, [ItemState.InProgress]),
            (StepKind.Submit, [ItemState.InProgress]),
            (StepKind.Accept, [ItemState.Submitted]),
            (StepKind.Refuse, [ItemState.Submitted]),
            (StepKind.Reopen, [ItemState.Closed]),
        ];
        Assert.All(table, row => Assert.All(Enum.GetValues<ItemState>(), state => Assert.Equal(row.Item2.Contains(state), LifeCycle.Fits(row.Item1, state))));
        Assert.All(Enum.GetValues<StepKind>().Where(kind => !LifeCycle.IsCommand(kind)), kind => Assert.DoesNotContain(Enum.GetValues<Party>(), party => LifeCycle.MayGive(kind, party)));
        Assert.DoesNotContain(Enum.GetValues<StepKind>(), kind => LifeCycle.Fits(kind, ItemState.Withdrawn));
    }

    [Fact]
    public async Task Extends_once_and_not_after_the_deadline()
    {
        await using var app = await StartAsync();
        await HandOverAsync(app, "late", new DateOnly(2027, 3, 10));

        Assert.IsType<ChangeOutcome.Refused>(await GiveAsync(app, "late", StepKind.AskExtension, Tax, new DateOnly(2027, 3, 10)));
        Assert.IsType<ChangeOutcome.Changed>(await GiveAsync(app, "late", StepKind.AskExtension, Tax, new DateOnly(2027, 3, 20)));
        Assert.IsType<ChangeOutcome.Refused>(await GiveAsync(app, "late", StepKind.AskExtension, Tax, new DateOnly(2027, 3, 25)));
        var granted = Assert.IsType<ChangeOutcome.Changed>(await GiveAsync(app, "late", StepKind.GrantExtension, Office));
        Assert.Equal(new DateOnly(2027, 3, 20), granted.Item.Due);
        Assert.IsType<ChangeOutcome.Refused>(await GiveAsync(app, "late", StepKind.AskExtension, Tax, new DateOnly(2027, 4, 20)));
        await HandOverAsync(app, "over", new DateOnly(2027, 3, 10));
        clock.Advance(TimeSpan.FromDays(10));
        Assert.IsType<ChangeOutcome.Refused>(await GiveAsync(app, "over", StepKind.AskExtension, Tax, new DateOnly(2027, 4, 20)));
    }

    [Fact]
    public async Task Reminds_before_the_twenty_fifth_once_a_month_unless_it_was_reported()
    {
        await using var app = await StartAsync();
        await HandOverAsync(app, "silent", new DateOnly(2027, 12, 31));
        await HandOverAsync(app, "told", new DateOnly(2027, 12, 31));
        await app.Get<ChangeItem>().RunAsync("told", StepKind.Report, new Said("x", null, "2027-03", 10), null, Tax, Cancel);

        Assert.Equal(0, await app.Get<TendItems>().RunAsync(Cancel));
        clock.SetUtcNow(new DateTimeOffset(2027, 3, 22, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await app.Get<TendItems>().RunAsync(Cancel));
        Assert.Equal(0, await app.Get<TendItems>().RunAsync(Cancel));
        clock.SetUtcNow(new DateTimeOffset(2027, 4, 25, 2, 0, 0, TimeSpan.Zero));
        Assert.Equal(2, await app.Get<TendItems>().RunAsync(Cancel));
        Assert.Equal([StepKind.HandOver, StepKind.Remind, StepKind.Remind], (await app.Get<ItemStore>().ReadTrailAsync("silent", Cancel)).Select(s => s.Kind));
    }

    [Fact]
    public async Task Escalates_what_is_overdue_at_once_and_every_ten_working_days_and_each_time_once()
    {
        await using var app = await StartAsync();
        await HandOverAsync(app, "slow", new DateOnly(2027, 3, 5));
        clock.SetUtcNow(new DateTimeOffset(2027, 3, 5, 15, 59, 0, TimeSpan.Zero));
        Assert.Equal(0, await app.Get<TendItems>().RunAsync(Cancel));
        clock.SetUtcNow(new DateTimeOffset(2027, 3, 5, 16, 1, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Get<TendItems>().RunAsync(Cancel)));
        Assert.Equal(1, await LevelAsync(app, "slow"));
        // Ten working days after Friday the 5th: from Saturday the 20th.
        clock.SetUtcNow(new DateTimeOffset(2027, 3, 19, 2, 0, 0, TimeSpan.Zero));
        await app.Get<TendItems>().RunAsync(Cancel);
        Assert.Equal(1, await LevelAsync(app, "slow"));
        clock.SetUtcNow(new DateTimeOffset(2027, 3, 20, 2, 0, 0, TimeSpan.Zero));
        await app.Get<TendItems>().RunAsync(Cancel);
        Assert.Equal(2, await LevelAsync(app, "slow"));
    }

    [Fact]
    public async Task The_worst_get_one_item_each_twice_running_a_talk_and_a_correction_takes_it_back()
    {
        await using var app = await StartAsync();
        var open = app.Get<OpenForWorst>();
        await open.RunAsync(Worst("r1", null, "tax", "water"), Cancel);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => open.RunAsync(Worst("r2", "r1", "tax", "roads"), Cancel)));

        Assert.Equal([("worst-r2-roads", false), ("worst-r2-tax", true)], (await app.Get<ItemStore>().ReadAsync("worst-r2-", Cancel)).Select(i => (i.Item.Id, i.Item.Talk)));
        await open.RunAsync(Worst("r2", "r1", "roads", "water"), Cancel);
        var states = (await app.Get<ItemStore>().ReadAsync("worst-r2-", Cancel)).ToDictionary(i => i.Item.Id, i => i.Item.State);
        Assert.Equal((ItemState.HandedOver, ItemState.Withdrawn, ItemState.HandedOver), (states["worst-r2-roads"], states["worst-r2-tax"], states["worst-r2-water"]));
        Assert.Equal(ItemState.HandedOver, (await app.Get<ItemStore>().FindAsync("worst-r1-tax", Cancel))!.Item.State);
    }

    [Fact]
    public async Task Killed_at_any_request_and_run_again_it_is_as_if_it_had_run_once()
    {
        var account = await azurite.NewAccountAsync();
        var kill = new Kill();
        await using var app = await AppServices.StartAsync(account, clock, kill);
        var rounds = 0;
        foreach (var after in (bool[])[false, true])
        {
            for (var (at, isThrough) = (1, false); !isThrough; at++)
            {
                var list = Worst($"k{rounds++:00}", null, "tax", "water");
                isThrough = await kill.RunAsync(at, after, () => app.Get<OpenForWorst>().RunAsync(list, Cancel));
                await app.Get<OpenForWorst>().RunAsync(list, Cancel);
                var items = await app.Get<ItemStore>().ReadAsync($"worst-{list.Round}-", Cancel);
                Assert.Equal(2, items.Count);
                Assert.All(items, i => Assert.Equal((ItemState.HandedOver, 1), (i.Item.State, i.Item.Steps)));
            }
        }

        Assert.InRange(rounds, 6, 30);
    }

    private static WorstList Worst(string round, string? before, params string[] units) => new(
        round, "一季度", "优评〔2027〕1号", before, new DateOnly(2027, 4, 30), "c1", [.. units.Select(u => new WorstUnit(u, u, "9", "40.00", ["按时办结率 25.0%（1/4）"]))]);

    private static Task<ChangeOutcome> GiveAsync(AppServices app, string id, StepKind kind, Staff by, DateOnly? date = null) =>
        app.Get<ChangeItem>().RunAsync(id, kind, new Said("x", date, null, null), null, by, Cancel);

    private static async Task<int> LevelAsync(AppServices app, string id) => (await app.Get<ItemStore>().FindAsync(id, Cancel))!.Item.Level;

    private static async Task HandOverAsync(AppServices app, string id, DateOnly due)
    {
        await app.Get<CreateItem>().RunAsync(id, new Matter("t", "x", [], "tax", [], null), Cancel);
        Assert.IsType<ChangeOutcome.Changed>(await GiveAsync(app, id, StepKind.HandOver, Office, due));
    }

    private async Task<AppServices> StartAsync()
    {
        var app = await AppServices.StartAsync(await azurite.NewAccountAsync(), clock);
        app.Get<CityDirectory>().Current = new City([new UnitClass("bureau", "职能部门")], [new Unit("tax", "税务局", "税务局", "bureau", [], [])], [], [])
        {
            Calendar = new WorkCalendar("c1", new Dictionary<int, CalendarYear> { [2027] = new(new HashSet<DateOnly>(), new HashSet<DateOnly>()) }),
        };
        return app;
    }
}
