using Hotline.Directory;
using Hotline.Handling;
using Hotline.Messages;
using Hotline.Tests.Tickets;
using Hotline.Tickets;

namespace Hotline.Tests.Messages;

/// <summary>What an enterprise may do with its own message, and what the office decides about that.</summary>
public sealed class ActingOnAMessage(AzuriteFixture azurite) : IAsyncLifetime
{
    private TicketWorld world = null!;
    private string number = null!;

    public async ValueTask InitializeAsync()
    {
        world = await TicketWorld.StartAsync(azurite);
        number = await world.DispatchedAsync("tax", "housing");
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Withdrawing_ends_it_and_its_clocks()
    {
        var ticket = await world.DoneAsync(number, Actor.Enterprise, new WithdrawMessage("已解决"));
        Assert.Equal(TicketState.Withdrawn, ticket.State);
        Assert.DoesNotContain(ticket.Clocks, c => c.StoppedAt is null);
        Assert.Equal("已解决", (await world.TraceAsync(number))[^1].Note);
        Assert.IsType<ChangeOutcome.Illegal>(await world.TryAsync(number, Actor.Enterprise, new WithdrawMessage()));
    }

    [Fact]
    public async Task Withdrawing_an_arrears_complaint_is_too_late_once_it_was_forwarded()
    {
        var early = await world.FileAsync(Examples.Riddle with { Type = TicketType.Complaint });
        await world.DoneAsync(early, TicketWorld.Dispatcher, new DispatchTicket("sci-industry", "1001"));
        Assert.Equal("statutory", await world.RefusedAsync(early, Actor.Enterprise, new WithdrawMessage()));
    }

    [Fact]
    public async Task Reopening_is_asked_for_once_and_approved_as_a_redo()
    {
        Close();
        var asked = await AskAsync();
        Assert.Equal(RequestKind.Reopen, asked.Pending(RequestKind.Reopen)!.Kind);
        Assert.Equal("又坏了", RequestOf(asked).Note);
        Assert.Equal("reopen-pending", Refused(asked, Actor.Enterprise, new RequestReopen("再说一次")));
        var approved = After(asked, TicketWorld.Office, new ApproveReopen("属实"));
        Assert.Equal((TicketState.Redo, 1, RequestState.Approved), (approved.State, approved.Redos, approved.Requests[0].State));
        var rejected = After(asked, TicketWorld.Office, new RejectReopen("没有新情况"));
        Assert.Equal((TicketState.Closed, RequestState.Rejected), (rejected.State, rejected.Requests[0].State));
        Assert.Equal("no-request", Refused(rejected, TicketWorld.Office, new ApproveReopen()));
        Assert.Equal("redo-limit", Refused(asked with { Redos = 2 }, TicketWorld.Office, new ApproveReopen()));
        Assert.Equal(TicketState.PendingDispatch, After(asked with { Dispatch = null }, TicketWorld.Office, new ApproveReopen()).State);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task Reopening_is_open_for_thirty_days(int days, bool isOpen)
    {
        var closed = await ClosedAsync();
        world.Clock.Advance(TimeSpan.FromDays(days));
        var refusal = new RequestReopen("又坏了").Decide(closed, With(Actor.Enterprise)).Refusal;
        Assert.Equal(isOpen ? null : RefusalKind.Gone, refusal?.Kind);
    }

    [Fact]
    public async Task Reminding_names_the_units_that_owe_something()
    {
        await world.DoneAsync(number, TicketWorld.Leader, new RemindUnits("快一点"));
        var said = (await world.TraceAsync(number))[^1];
        var city = world.App.Get<CityDirectory>().Current;
        Assert.Equal(("reminded", "快一点"), (said.Words.Key, said.Note));
        Assert.Contains(city.NameOf("tax"), said.Words.Zh, StringComparison.Ordinal);
        Assert.Contains(city.NameOf("housing"), said.Words.Zh, StringComparison.Ordinal);
        Assert.IsType<ChangeOutcome.Forbidden>(await world.TryAsync(number, TicketWorld.Unit("tax"), new RemindUnits()));
    }

    [Fact]
    public async Task Supervising_sets_a_date_of_its_own_after_today()
    {
        var today = new DateOnly(2026, 11, 20);
        var ticket = await world.DoneAsync(number, TicketWorld.Leader, new SuperviseTicket(today.AddDays(5), "限期办结"));
        Assert.Equal(today.AddDays(5), ticket.Supervision!.Due);
        foreach (var wrong in new[] { today, today.AddDays(-1), today.AddYears(2) })
        {
            var refused = Assert.IsType<ChangeOutcome.Refused>(await world.TryAsync(number, TicketWorld.Leader, new SuperviseTicket(wrong, "限期办结")));
            Assert.Equal((RefusalKind.Invalid, "due"), (refused.Why.Kind, Assert.Single(refused.Why.Errors).Path));
        }

        Assert.IsType<ChangeOutcome.Forbidden>(await world.TryAsync(number, TicketWorld.Unit("tax"), new SuperviseTicket(today.AddDays(5), "限期办结")));
    }
}
