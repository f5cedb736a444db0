using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Platform.Identity;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Ratings;

public sealed class CallingBack(OneWorld one) : IClassFixture<OneWorld>
{
    private static readonly Actor Desk = TicketWorld.Dispatcher;

    private readonly TicketWorld world = one.World;

    [Fact]
    public async Task Verifies_settles_and_confirms_in_this_order()
    {
        var number = await world.RatedBadlyAsync();
        Assert.Equal("case-open", await world.RefusedAsync(number, Desk, new ConfirmClosure(true)));
        Assert.Equal("case-not-verified", await world.RefusedAsync(number, Desk, new SettleBadRating(Settlement.Explained, "说明")));
        await world.DoneAsync(number, Desk, new VerifyBadRating(true, true, "属实"));
        await world.DoneAsync(number, Desk, new SettleBadRating(Settlement.FixedAtOnce, "已改"));
        Assert.Equal("case-settled", await world.RefusedAsync(number, Desk, new SettleBadRating(Settlement.Ledger, "再")));
        var ticket = await world.DoneAsync(number, Desk, new ConfirmClosure(true, true, true));
        Assert.Equal((TicketState.Closed, Settlement.FixedAtOnce, true), (ticket.State, ticket.Closure!.Case!.Settlement, ticket.Closure.CallBack!.Satisfied));
    }

    [Fact]
    public async Task Counts_attempts_and_gives_up_after_three()
    {
        var number = await world.AnsweredAsync();
        await world.RateAsync(number, 4);
        await world.DoneAsync(number, Desk, new RecordCallBack(false));
        Assert.True((await world.DoneAsync(number, Desk, new RecordCallBack(false))).Closure!.WantsCallBack);
        var given = await world.DoneAsync(number, Desk, new RecordCallBack(false));
        Assert.Equal((false, 3), (given.Closure!.WantsCallBack, given.Closure.CallBack!.Attempts));
    }

    [Fact]
    public async Task Verifies_without_reaching_anybody_only_at_the_third_attempt()
    {
        var number = await world.RatedBadlyAsync();
        var verify = new VerifyBadRating(false, false, "未接");
        Assert.Null((await world.DoneAsync(number, Desk, verify)).Closure!.Case!.VerifiedAt);
        await world.DoneAsync(number, Desk, verify);
        Assert.NotNull((await world.DoneAsync(number, Desk, verify)).Closure!.Case!.VerifiedAt);
    }

    [Fact]
    public async Task Redoes_at_most_twice_and_puts_the_open_case_into_the_ledger()
    {
        var number = await world.RatedBadlyAsync();
        for (var redo = 1; redo <= 2; redo++)
        {
            var ticket = await world.RedoneAsync(number);
            Assert.Equal((TicketState.Redo, redo, Settlement.Ledger), (ticket.State, ticket.Redos, ticket.Closure!.Case!.Settlement));
            await world.ReleaseAsync(number);
            await world.RateAsync(number, 1);
        }

        Assert.Equal("redo-limit", await world.RefusedAsync(number, Desk, new OrderRedo("再办")));
        Assert.Single((await world.ReadAsync(number)).Closures, c => c.Case!.IsOpen);
    }

    [Fact]
    public async Task Redoes_no_bad_rating_that_nobody_verified()
    {
        var number = await world.RatedBadlyAsync();
        Assert.Equal("case-open", await world.RefusedAsync(number, Desk, new OrderRedo("再办")));
        await world.DoneAsync(number, Desk, new VerifyBadRating(Reached: false, Founded: false, "未接"));
        Assert.Equal("case-open", await world.RefusedAsync(number, Desk, new OrderRedo("再办")));
        var ticket = await world.RedoneAsync(number);
        Assert.Equal((TicketState.Redo, true), (ticket.State, ticket.Closure!.Case!.VerifiedAt is not null));
    }

    [Fact]
    public async Task Is_not_for_somebody_of_the_handling_unit()
    {
        var number = await world.RatedBadlyAsync();
        var both = Actor.Of(new Staff("both", "both", new HashSet<StaffRole> { StaffRole.Dispatcher, StaffRole.Unit }, "tax"));
        Assert.IsType<ChangeOutcome<TicketVersion>.Forbidden>(await world.TryAsync(number, both, new RecordCallBack(true)));
        Assert.IsType<ChangeOutcome<TicketVersion>.Forbidden>(await world.TryAsync(number, both, new OrderRedo("再办")));
    }

    [Fact]
    public async Task Follows_when_a_confidential_answer_is_not_rated_in_time()
    {
        var (named, confidential) = (await world.AnsweredAsync(), await world.AnsweredAsync(ReleasedAnswers.Confidential));
        Assert.Equal(TicketState.Replied, (await world.DoneAsync(named, Actor.Clockwork, new ExpireRating())).State);
        world.Clock.Advance(TimeSpan.FromDays(15));
        var closed = await world.DoneAsync(named, Actor.Clockwork, new ExpireRating());
        Assert.Equal((TicketState.Closed, null, true), (closed.State, closed.Closure!.Rating, closed.Closure.ClosedAt is not null));
        Assert.Equal(TicketState.PendingCallBack, (await world.DoneAsync(confidential, Actor.Clockwork, new ExpireRating())).State);
        Assert.Equal("call-again", await world.RefusedAsync(confidential, Desk, new ConfirmClosure(false)));
    }

    [Fact]
    public async Task Takes_one_objection_in_time_and_keeps_the_original_rating()
    {
        var (upheld, late) = (await world.RatedBadlyAsync(), await world.RatedBadlyAsync());
        var objection = new RequestObjection("mistaken", "点错了");
        await world.DoneAsync(upheld, TicketWorld.Unit("tax"), objection);
        Assert.IsType<ChangeOutcome<TicketVersion>.Forbidden>(await world.TryAsync(upheld, Desk, new UpholdObjection("属实")));
        var ticket = await world.DoneAsync(upheld, TicketWorld.Office, new UpholdObjection("属实"));
        Assert.Equal((2, Settlement.Explained), (ticket.Closure!.Rating!.Level, ticket.Closure.Case!.Settlement));
        Assert.NotNull(ticket.Closure.Rating.VoidedAt);
        Assert.Equal("objection-made", await world.RefusedAsync(upheld, TicketWorld.Unit("tax"), objection));
        world.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Equal("objection-late", await world.RefusedAsync(late, TicketWorld.Unit("tax"), objection));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(100, 1000)]
    public void Samples_none_or_all(int percent, int taken) =>
        Assert.Equal(taken, Enumerable.Range(0, 1000).Count(i => CallBackSample.Takes($"{i}", 1, percent)));

    [Fact]
    public void Samples_about_the_share_it_should() =>
        Assert.InRange(Enumerable.Range(0, 10_000).Count(i => CallBackSample.Takes($"{i}", 1, 30)), 2800, 3200);
}
