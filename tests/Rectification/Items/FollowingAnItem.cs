using Azure.Core.Pipeline;
using CsCheck;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Commands;
using Hotline.Platform.Identity;
using Hotline.Rectification.Items;
using Hotline.Rectification.Tending;
using Hotline.Tests.Evaluation.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Rectification.Items;

/// <summary>What must hold whatever is commanded.</summary>
public sealed class FollowingAnItem(AzuriteFixture azurite)
{
    private const int Items = 10;

    /// <summary>Monday.</summary>
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private static readonly Staff Office = new("o", "办", new HashSet<StaffRole> { StaffRole.Office }, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_the_fold_of_its_trail_and_lines_and_counts_are_those_of_all_items()
    {
        var clock = new FakeTimeProvider(Now);
        await using var app = await StartAsync(azurite, clock);
        var (items, lists, n) = (app.Get<ItemStore>(), app.Get<ItemLists>(), 0);
        await Gen.Select(Gen.Enum<StepKind>(), Gen.Bool, Gen.Int[1, 400], Gen.Int[0, 4]).Array[1, 15].SampleAsync(
            async commands =>
            {
                var (id, lead) = ($"item-{Interlocked.Increment(ref n)}", n % 2 == 0 ? "tax" : "water");
                var matter = new Matter("t", "x", [], lead, ["roads"], null);
                await app.Get<CreateItem>().RunAsync(id, matter, Office, Cancel);
                await GiveAsync(app, id, StepKind.HandOver, Office, null);
                foreach (var (kind, byOffice, days, pass) in commands)
                {
                    clock.Advance(TimeSpan.FromDays(pass));
                    await GiveAsync(app, id, kind, byOffice ? Office : Of(lead), clock.GetUtcNow().CityDate().AddDays(days));
                    await app.Get<TendItems>().RunAsync(Cancel);
                }

                var stored = (await items.FindAsync(id, Cancel))!.Item;
                Assert.Equal(Text(Item.Of(id, matter, await items.ReadTrailAsync(stored, Cancel))), Text(stored));
            },
            iter: Items,
            threads: 1);

        var all = (await items.ReadAsync("", Cancel)).Select(i => i.Item).ToList();
        Assert.Equal(Items, all.Count);
        foreach (var lead in (string[])["tax", "water"])
        {
            var counts = (await lists.ReadCountsAsync(lead, Cancel))[lead];
            var own = all.Where(i => i.Matter.Lead == lead).ToList();
            Assert.Equal(own.CountBy(i => i.State).OrderBy(s => s.Key), counts.States.Where(s => s.Value != 0).Select(s => KeyValuePair.Create(s.Key, s.Value)));
            Assert.Equal((own.Count(i => i.ClosedOnTime), own.Sum(i => i.Reopened)), (counts.OnTime, counts.Reopened));
            Assert.Equal(Lines(own), Text((await lists.ReadAllAsync(lead, Cancel)).OrderBy(l => l.Id, StringComparer.Ordinal)));
        }

        Assert.Equal(Lines(all), Text((await lists.ReadAllAsync("roads", Cancel)).OrderBy(l => l.Id, StringComparer.Ordinal)));
        Assert.Equal(all.Count(i => i.State is ItemState.HandedOver or ItemState.InProgress or ItemState.Submitted), (await lists.ReadOpenAsync(null, Cancel)).Count);
    }

    [Fact]
    public async Task Its_writer_knows_a_commit_whose_answer_was_lost()
    {
        var n = 0;
        await using var app = await StartAsync(azurite, new FakeTimeProvider(Now), new Faults(() => n++ % 2 == 0 ? Fault.AnswerLost : Fault.None));
        Assert.IsType<CreateItemOutcome.Created>(await app.Get<CreateItem>().RunAsync("lost", new Matter("t", "x", [], "tax", [], null), Office, Cancel));
        var seen = (await app.Get<ItemStore>().FindAsync("lost", Cancel))!.ETag;
        Assert.IsType<ChangeOutcome<StoredItem>.Changed>(await app.Get<ChangeItem>().RunAsync(new ItemOrder("lost", Office, seen), StepKind.HandOver, new Said("x"), Cancel));

        var stored = (await app.Get<ItemStore>().FindAsync("lost", Cancel))!;
        Assert.Equal((ItemState.HandedOver, 2), (stored.Item.State, stored.Item.Steps));
        Assert.Equal(1, (await app.Get<ItemLists>().ReadCountsAsync("tax", Cancel))["tax"].States[ItemState.HandedOver]);
        Assert.True(n >= 4, "Each commit was sent twice.");
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
            (StepKind.Withdraw, [ItemState.Draft, ItemState.HandedOver, ItemState.InProgress, ItemState.Submitted]),
        ];
        Assert.All(table, row => Assert.All(Enum.GetValues<ItemState>(), state => Assert.Equal(row.Item2.Contains(state), LifeCycle.Fits(row.Item1, state))));
        Assert.All(Enum.GetValues<StepKind>().Except(LifeCycle.Commands), kind => Assert.DoesNotContain(Enum.GetValues<Party>(), party => LifeCycle.MayGive(kind, party)));
        Assert.DoesNotContain(LifeCycle.Commands, kind => LifeCycle.Fits(kind, ItemState.Withdrawn));
    }

    [Fact]
    public void Nobody_decides_for_the_office_about_an_item_of_the_own_unit()
    {
        var both = new Staff("b", "兼", new HashSet<StaffRole> { StaffRole.Office, StaffRole.Unit }, "tax");
        var item = new Item("x", new Matter("t", "x", [], "tax", [], null)) { HandedOn = Now.CityDate() };

        Assert.Equal([Party.Lead], Parties.Of(item, both));
        Assert.Equal([Party.Office], Parties.Of(item with { Matter = item.Matter with { Lead = "water" } }, both));
    }

    internal static async Task<AppServices> StartAsync(AzuriteFixture azurite, TimeProvider clock, HttpPipelinePolicy? policy = null)
    {
        var app = await AppServices.StartAsync(await azurite.NewAccountAsync(), clock, policy);
        app.Get<LiveDirectory>().Current = new CityDirectory(
            [new UnitClass("bureau", "职能部门")], [.. ((string[])["tax", "water", "roads"]).Select(id => new Unit(id, id, id, "bureau", [], []))], [], [])
        {
            Calendar = new WorkCalendar("c1", Enumerable.Range(2027, 10).ToDictionary(y => y, _ => new CalendarYear(new HashSet<DateOnly>(), new HashSet<DateOnly>()))),
        };
        return app;
    }

    private static Staff Of(string unit) => new("t", "办", new HashSet<StaffRole> { StaffRole.Unit }, unit);

    private static Task<ChangeOutcome<StoredItem>> GiveAsync(AppServices app, string id, StepKind kind, Staff by, DateOnly? date) =>
        app.Get<ChangeItem>().RunAsync(new ItemOrder(id, by), kind, new Said("x", date, Month: "2027-03", Percent: 10), Cancel);

    private static string Text(object value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static string Lines(IEnumerable<Item> items) => Text(items.Select(ItemLine.Of).OrderBy(l => l.Id, StringComparer.Ordinal));
}
