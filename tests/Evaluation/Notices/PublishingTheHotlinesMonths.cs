using Hotline.City.Calendar;
using Hotline.Evaluation.HotlineRounds;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Notices;
using Hotline.Evaluation.Ranking;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Tests.Casework.Ratings;
using Hotline.Tests.Casework.Tickets;
using Hotline.Tests.Evaluation.Counting;

namespace Hotline.Tests.Evaluation.Notices;

/// <summary>Two months of the hotline, from the closures of tickets to the notice: satisfaction with the hotline's figures, and ranks against the month before.</summary>
public sealed class PublishingTheHotlinesMonths(OneWorld one) : IClassFixture<OneWorld>
{
    private const int Answers = 5;

    private readonly TicketWorld world = one.World;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ranks_by_ratings_and_figures_and_says_how_ranks_changed()
    {
        var first = await MonthAsync(("tax", 5), ("housing", 4), ("market-reg", 3));
        var second = await MonthAsync(("tax", 3), ("housing", 4), ("market-reg", 5));

        Assert.Equal(["tax 1 ", "housing 2 ", "market-reg 3 "], Ranks(first));
        Assert.Equal(["market-reg 1 2", "housing 2 0", "tax 3 -2"], Ranks(second));
        var tax = Units(second).Single(u => u.Unit == "tax");
        Assert.Equal((Answers, 50m), (tax.N, tax.Satisfaction));
        Assert.Equal(Answers, tax.Indicators.Single(i => i.Indicator == Indicator.OnTime).Whole);
        Assert.Equal(ScoreOf(tax), tax.Score);
        Assert.NotEqual(tax.Satisfaction, tax.Score);
        var csv = System.Text.Encoding.UTF8.GetString((await Files(second))["notice.csv"]);
        Assert.Contains("升2", csv, StringComparison.Ordinal);
        Assert.Contains("降2", csv, StringComparison.Ordinal);
        var page = System.Text.Encoding.UTF8.GetString((await Files(second))["notice.html"]);
        Assert.Contains("满意度 40，按时签收率 10", page.Replace("、", "，", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>By the weights in the plan; a figure of no tickets carries none.</summary>
    private static decimal ScoreOf(UnitResult unit)
    {
        var parts = unit.Indicators.Where(i => i.Whole > 0).Select(i => (i.Weight, Value: Rate(i))).Append((40, unit.Satisfaction!.Value)).ToList();
        return Math.Round(parts.Sum(p => p.Weight * p.Value) / parts.Sum(p => p.Weight), 2, MidpointRounding.AwayFromZero);
    }

    private static decimal Rate(IndicatorFigures i) => i.Indicator is Indicator.Returned or Indicator.Redone ? 100 - (100m * i.Part / i.Whole) : 100m * i.Part / i.Whole;

    private static IEnumerable<UnitResult> Units(Snapshot snapshot) => RankingRules.Of(snapshot).SelectMany(c => c.Units).Where(u => u.N > 0);

    private static IEnumerable<string> Ranks(Snapshot snapshot) => Units(snapshot).Select(u => $"{u.Unit} {u.Rank} {u.Change}");

    /// <summary>The clock's month; it ends in the next one.</summary>
    /// <returns>The snapshot that the month's published notice rests on.</returns>
    private async Task<Snapshot> MonthAsync(params (string Unit, int Level)[] ratings)
    {
        var id = MonthlyRound.PlanOf(world.Clock.GetUtcNow().CityDate(), []).Id;
        foreach (var (unit, level) in ratings)
        {
            for (var i = 0; i < Answers; i++)
            {
                var number = await world.DispatchedAsync(unit);
                await world.ReleaseAsync(number);
                await world.RateAsync(number, level);
                await world.FollowAsync(number);
            }
        }

        world.Clock.SetUtcNow((await world.App.RoundAsync(id))!.Plan.LastMoment.AddMinutes(1));
        Assert.Contains(id, await world.App.Get<CloseDueRounds>().RunAsync(Cancel));
        await world.App.FreezeAsync(id);
        await PublishAsync(id);
        return (await world.App.Get<SnapshotStore>().FindLatestAsync(id, Cancel))!.Snapshot;
    }

    private async Task PublishAsync(string id)
    {
        await world.App.Get<MoveRound>().OpenObjectionsAsync(id, world.Clock.GetUtcNow().AddDays(1), Cancel);
        var words = new DraftWords($"企热评{id}号", world.Clock.GetUtcNow().CityDate(), "关于企业热线评议结果的通报", "");
        var drafted = (await world.App.Get<DraftNotice>().RunAsync((await world.App.RoundAsync(id))!, words, CountingSteps.By("drafter"), Cancel))!;
        Assert.Equal(ApproveOutcome.Approved, await world.App.Get<ApproveNotice>().RunAsync(id, drafted.Hash, CountingSteps.By("leader"), Cancel));
        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.IsType<PublishOutcome.Published>(await world.App.Get<PublishNotice>().RunAsync((await world.App.RoundAsync(id))!, Cancel));
    }

    private async Task<IReadOnlyDictionary<string, byte[]>> Files(Snapshot snapshot)
    {
        var notice = Assert.Single(await world.App.Get<NoticeStore>().ReadAsync(snapshot.Round.Id, Cancel)).Notice;
        return await world.App.Get<MakeNotice>().RunAsync(notice, Cancel);
    }
}
