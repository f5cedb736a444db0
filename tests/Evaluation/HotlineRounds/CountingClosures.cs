using Hotline.Casework.Ratings;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Evaluation.HotlineRounds;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Ratings;
using Hotline.Tests.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.HotlineRounds;

/// <summary>Each test has a month of its own, so that nobody else's ratings are in its round.</summary>
public sealed class CountingClosures(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly TicketWorld world = one.World;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_each_rating_once_however_often_it_is_followed()
    {
        var round = NextMonth();
        var number = await world.AnsweredAsync();
        await world.RateAsync(number, 2);
        await world.FollowAnewAsync<CountClosureRatings>(number, atOnce: 10);
        await world.RedoneAsync(number);
        await world.ReleaseAsync(number);
        await world.RateAsync(number, 5);
        await world.FollowAnewAsync<CountClosureRatings>(number);
        await world.FollowAnewAsync<CountClosureRatings>(number);
        Assert.Equal("2 5", await LevelsAsync(round, "tax"));
    }

    [Fact]
    public async Task Counts_in_the_city_month_of_the_rating()
    {
        var november = NextMonth();
        var first = world.Clock.GetUtcNow().CityDate();
        var border = CityTime.At(new DateOnly(first.Year, first.Month, 1).AddMonths(1), TimeOnly.MinValue);
        world.Clock.SetUtcNow(border.AddSeconds(-1));
        var numbers = new[] { await world.AnsweredAsync(), await world.AnsweredAsync() };
        await world.RateAsync(numbers[0], 4);
        world.Clock.SetUtcNow(border);
        await world.RateAsync(numbers[1], 3);
        // Followed only after the month: the last second still counts in it, though its round is made only now.
        await world.FollowAnewAsync<CountClosureRatings>(numbers[0]);
        await world.FollowAnewAsync<CountClosureRatings>(numbers[1]);
        Assert.Equal("4", await LevelsAsync(november, "tax"));
        Assert.Equal("3", await LevelsAsync(MonthlyRound.PlanOf(border.CityDate(), []).Id, "tax"));
    }

    [Fact]
    public async Task Takes_a_voided_rating_back()
    {
        var round = NextMonth();
        var (bad, good) = (await world.RatedBadlyAsync(), await world.AnsweredAsync());
        await world.RateAsync(good, 4);
        await world.FollowAnewAsync<CountClosureRatings>(bad);
        await world.FollowAnewAsync<CountClosureRatings>(good);
        Assert.Equal("2 4", await LevelsAsync(round, "tax"));

        await world.DoneAsync(bad, TicketWorld.Unit("tax"), new RequestObjection("mistaken", "点错了"));
        await world.DoneAsync(bad, TicketWorld.Office, new UpholdObjection("属实"));
        await world.FollowAnewAsync<CountClosureRatings>(bad);
        await world.FollowAnewAsync<CountClosureRatings>(bad);
        Assert.Equal("4", await LevelsAsync(round, "tax"));
        var stored = (await world.App.Get<RoundStore>().FindAsync(round, Cancel))!.Round;
        Assert.True((await world.App.Get<RecountRound>().RunAsync(stored, Cancel))!.Equal);
    }

    [Fact]
    public async Task Leaves_out_what_comes_after_the_round_was_sealed()
    {
        var round = NextMonth();
        var (counted, late) = (await world.AnsweredAsync(), await world.AnsweredAsync());
        await world.RateAsync(counted, 5);
        await world.RateAsync(late, 1);
        await world.FollowAnewAsync<CountClosureRatings>(counted);
        await world.App.Get<CloseRound>().RunAsync(round, Cancel);
        await world.FollowAnewAsync<CountClosureRatings>(late);
        Assert.Equal("5", await LevelsAsync(round, "tax"));
    }

    [Fact]
    public async Task Leaves_out_a_month_that_was_over_before_its_first_rating_was_followed()
    {
        var round = NextMonth();
        var number = await world.AnsweredAsync();
        await world.RateAsync(number, 5);
        world.Clock.Advance(TimeSpan.FromDays(40));
        await world.FollowAnewAsync<CountClosureRatings>(number);
        Assert.Null(await world.App.Get<RoundStore>().FindAsync(round, Cancel));
    }

    [Fact]
    public async Task Counts_nothing_for_what_the_hotline_office_answered_itself()
    {
        var round = NextMonth();
        var number = await world.FileAsync(Examples.Riddle);
        await world.ReleaseAsync(number);
        await world.RateAsync(number, 1);
        await world.FollowAnewAsync<CountClosureRatings>(number);
        Assert.Null(await world.App.Get<RoundStore>().FindAsync(round, Cancel));
    }

    [Fact]
    public async Task Opens_one_round_by_many_at_once_and_closes_it_three_days_after_the_month()
    {
        var id = NextMonth();
        var now = world.Clock.GetUtcNow();
        var months = Enumerable.Range(0, 8).Select(_ => ActivatorUtilities.CreateInstance<MonthlyRound>(world.App.Services));
        var rounds = await Task.WhenAll(months.Select(m => m.OfAsync(now, Cancel)));
        Assert.All(rounds, round => Assert.Equal((id, RoundState.Open, RoundKind.Hotline), (round!.Id, round.State, round.Plan.Kind)));
        var city = world.App.Get<LiveDirectory>().Current;
        Assert.Equal(city.Units.Select(u => u.Id), rounds[0]!.Roster.Select(u => u.Id));

        world.Clock.SetUtcNow(rounds[0]!.Plan.ClosesAt.AddDays(3));
        Assert.DoesNotContain(id, await world.App.Get<CloseDueRounds>().RunAsync(Cancel));
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(id, await world.App.Get<CloseDueRounds>().RunAsync(Cancel));
    }

    [Fact]
    public async Task Leaves_the_answer_codes_to_the_surveys()
    {
        NextMonth();
        var round = (await world.App.Get<MonthlyRound>().OfAsync(world.Clock.GetUtcNow(), Cancel))!;
        Assert.All(round.Roster, unit => Assert.Empty(unit.Code));
        var open = world.App.Get<OpenRounds>();
        Assert.Empty(await open.AllAsync(Cancel));

        var now = world.Clock.GetUtcNow();
        var plan = new RoundPlan($"survey{now.Ticks}", "评议", [world.App.Get<LiveDirectory>().Current.Classes[0].Id], [], 5, 5, new Dictionary<string, string>(), now.AddDays(-1), now.AddDays(1), 60);
        await world.App.Get<CreateRound>().RunAsync(plan, Cancel);
        var survey = Assert.IsType<OpenOutcome.Opened>(await world.App.Get<OpenRound>().RunAsync(plan.Id, Cancel)).Round;
        Assert.Equal("A", survey.Roster[0].Code);
        Assert.Equal(plan.Id, Assert.Single(await open.AllAsync(Cancel)).Id);
        Assert.Equal((plan.Id, survey.Roster[0].Id), await open.FindAsync("A", Cancel) is { } found ? (found.Round.Id, found.UnitId) : default);
        Assert.Empty(await world.App.Get<Invitees>().OfAsync(round, Cancel));
        await world.App.Get<CloseRound>().RunAsync(plan.Id, Cancel);
    }

    /// <summary>Moves the clock into the next month.</summary>
    /// <returns>The id of that month's round.</returns>
    private string NextMonth()
    {
        var today = world.Clock.GetUtcNow().CityDate();
        var next = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        world.Clock.SetUtcNow(CityTime.At(next.AddDays(4), new TimeOnly(10, 0)));
        return MonthlyRound.PlanOf(next, []).Id;
    }

    /// <summary>The levels that stand for a unit.</summary>
    private async Task<string> LevelsAsync(string id, string unit)
    {
        var round = (await world.App.Get<RoundStore>().FindAsync(id, Cancel))!.Round;
        var tally = await world.App.Get<BallotStore>().Of(round).SumAsync(Cancel);
        var place = round.UnitPlace(unit)!.Value;
        return string.Join(' ', Enumerable.Range(1, 5).SelectMany(level => Enumerable.Repeat(level, tally[0, place, level])));
    }
}
