using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Platform.Commands;
using Hotline.Platform.Http;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Ratings;

public sealed class RatingAnAnswer(OneWorld one) : IClassFixture<OneWorld>
{
    private readonly TicketWorld world = one.World;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5)]
    [InlineData(4)]
    [InlineData(3)]
    public async Task From_fairly_satisfied_up_closes_the_ticket(int level)
    {
        var ticket = await world.RateAsync(await world.AnsweredAsync(), level);
        Assert.Equal((TicketState.Closed, level), (ticket.State, ticket.Closure!.Rating!.Level));
        Assert.Equal(world.Clock.GetUtcNow(), ticket.Closure.ClosedAt);
        Assert.Null(ticket.Closure.Case);
        Assert.True(ticket.Closure.WantsCallBack);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Below_opens_one_case_and_waits_for_a_call_back(int level)
    {
        var number = await world.AnsweredAsync();
        var ticket = await world.DoneAsync(number, Actor.Enterprise, new RateTicket(level, ["slow", "other"], "等了三天"));
        Assert.Equal((TicketState.PendingCallBack, true), (ticket.State, ticket.Closure!.Case!.IsOpen));
        Assert.Null(ticket.Closure.ClosedAt);
        Assert.True(ticket.Closure.WantsCallBack);
        var last = (await world.TraceAsync(number))[^1];
        Assert.Equal(("rated", "等了三天", true), (last.Words.Key, last.Note, last.IsPublic));
        Assert.Contains("办理太慢、其他", last.Words.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_twenty_at_once_records_one_rating_and_one_case()
    {
        var number = await world.AnsweredAsync();
        var rate = world.App.Get<RateMessage>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => rate.RunAsync(new RatedClosure(number, 1), new RateTicket(1), null, Cancel)));
        Assert.Single(outcomes.OfType<RateOutcome.Seen>());
        Assert.Equal(19, outcomes.OfType<RateOutcome.Refused>().Count(r => r.Why == TicketProblems.Of(RatingGate.Rated)));
        Assert.Single(await world.TraceAsync(number), e => e.Step is ClosureRated);
    }

    [Fact]
    public async Task While_the_timer_closes_it_has_one_outcome()
    {
        var number = await world.AnsweredAsync();
        world.Clock.SetUtcNow((await world.ReadAsync(number)).ClockOf(ClockKind.Rate)!.DueAt);
        var both = await Task.WhenAll(world.TryAsync(number, Actor.Enterprise, new RateTicket(1)), world.TryAsync(number, Actor.Clockwork, new ExpireRating()));
        Assert.Single(both.OfType<ChangeOutcome<TicketVersion>.Changed>());
        var ticket = await world.ReadAsync(number);
        Assert.Equal(ticket.Closure!.Rating is null, ticket.State == TicketState.Closed);
        Assert.Equal(ticket.Closure.Rating is null, ticket.Closure.Case is null);
    }

    [Fact]
    public async Task Again_or_of_an_earlier_answer_is_gone()
    {
        var number = await world.AnsweredAsync();
        var rate = world.App.Get<RateMessage>();
        Task<RateOutcome> Rate(int? closure) => rate.RunAsync(new RatedClosure(number, closure), new RateTicket(2), null, Cancel);
        Problem Why(RateOutcome outcome) => Assert.IsType<RateOutcome.Refused>(outcome).Why;

        Assert.IsType<RateOutcome.Seen>(await Rate(1));
        Assert.Equal(TicketProblems.Of(RatingGate.Rated), Why(await Rate(null)));
        await world.RedoneAsync(number);
        Assert.Equal(TicketProblems.Of(RatingGate.NotAnswered), Why(await Rate(null)));
        Assert.Equal(TicketProblems.Of(RatingGate.Rated), Why(await Rate(1)));
        await world.ReleaseAsync(number);
        Assert.Equal(TicketProblems.Of(RatingGate.Rated), Why(await Rate(1)));
        Assert.IsType<RateOutcome.Seen>(await Rate(2));
        Assert.Equal([2, 2], (await world.ReadAsync(number)).Closures.Select(c => c.Rating!.Level));
    }

    [Fact]
    public async Task Of_an_unrated_answer_that_is_being_redone_is_gone()
    {
        var number = await world.AnsweredAsync(ReleasedAnswers.Confidential);
        world.Clock.Advance(TimeSpan.FromDays(15));
        await world.DoneAsync(number, Actor.Clockwork, new ExpireRating());
        await world.DoneAsync(number, TicketWorld.Dispatcher, new OrderRedo("再办"));
        var outcome = await world.App.Get<RateMessage>().RunAsync(new RatedClosure(number, 1), new RateTicket(5), null, Cancel);
        Assert.Equal(TicketProblems.Of(RatingGate.Replaced), Assert.IsType<RateOutcome.Refused>(outcome).Why);
    }

    [Fact]
    public async Task Before_there_is_an_answer_is_refused()
    {
        var number = await world.DispatchedAsync();
        var rate = world.App.Get<RateMessage>();
        var outcome = await rate.RunAsync(new RatedClosure(number, null), new RateTicket(5), null, Cancel);
        Assert.Equal(TicketProblems.Of(RatingGate.NotAnswered), Assert.IsType<RateOutcome.Refused>(outcome).Why);
        Assert.False(Assert.IsType<RateOutcome.Seen>(await rate.ShowAsync(new RatedClosure(number, null), Cancel)).View.IsOpen);
    }

    [Fact]
    public async Task Counts_to_the_last_moment_of_the_fourteenth_day_and_not_after()
    {
        var (inTime, late) = (await world.AnsweredAsync(), await world.AnsweredAsync());
        // The office closes at 17:30 on the fourteenth day, whether that is a working day or not.
        world.Clock.SetUtcNow(CityTime.At(world.Clock.GetUtcNow().CityDate().AddDays(14), new TimeOnly(17, 30)));
        await world.RateAsync(inTime, 4);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("rating-over", await world.RefusedAsync(late, Actor.Enterprise, new RateTicket(4)));
    }

    [Fact]
    public async Task Is_not_for_staff()
    {
        var number = await world.AnsweredAsync();
        foreach (var staff in new[] { TicketWorld.Dispatcher, TicketWorld.Office, TicketWorld.Leader, TicketWorld.Unit("tax") })
        {
            Assert.IsType<ChangeOutcome<TicketVersion>.Forbidden>(await world.TryAsync(number, staff, new RateTicket(5)));
        }
    }

    [Theory]
    [InlineData(0, "level")]
    [InlineData(6, "level")]
    [InlineData(5, "reasons[1]", "slow", "slow")]
    [InlineData(5, "reasons[0]", "rude")]
    public void Checks_its_fields(int level, string path, params string[] reasons) =>
        Assert.Equal(path, Assert.Single(new RateTicket(level, reasons).Check()).Path);

    [Fact]
    public void Takes_at_most_five_hundred_characters() => Assert.Equal("text", Assert.Single(new RateTicket(5, null, new string('字', 501)).Check()).Path);
}
