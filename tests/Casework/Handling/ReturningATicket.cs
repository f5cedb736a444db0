using Hotline.Casework.Access;
using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

public sealed class ReturningATicket
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");
    private static readonly RequestReturn Return = new("outOfDuty", "water-supply", "属供水问题");

    [Fact]
    public void Brings_it_back_to_the_desk_and_nobody_has_it()
    {
        var story = TicketStory.Dispatched("court").Then(Tax, Return);
        Assert.Equal((TicketState.PendingSign, "returnRequested"), (story.Ticket.State, story.LastKey));
        story.Then(TicketWorld.Dispatcher, new ApproveReturn("同意"));
        Assert.Equal((TicketState.PendingDispatch, null), (story.Ticket.State, story.Ticket.Lead));
        Assert.Empty(story.Ticket.Parts);
        Assert.False(TicketAccess.For(Tax.Staff!, story.Ticket).Ticket);
        Assert.Null(KeepExamples.ExampleOf(story.Ticket));
        Assert.DoesNotContain("leadUnit", story.Tracked, StringComparison.Ordinal);
        Assert.DoesNotContain("指定", story.Tracked, StringComparison.Ordinal);
        story.Then(TicketWorld.Dispatcher, new DispatchTicket("water-supply", "1999"));
        Assert.Equal(("water-supply", 2, "redispatched"), (story.Ticket.Lead, story.Ticket.Dispatch!.Attempt, story.LastKey));
    }

    [Fact]
    public void Can_name_the_next_lead_at_once()
    {
        var story = TicketStory.Dispatched().Then(Tax, new SignTicket()).Then(Tax, Return);
        story.Then(TicketWorld.Dispatcher, new ApproveReturn(Lead: "water-supply", Co: ["court"]));
        Assert.Equal((TicketState.PendingSign, "water-supply", "1999", null), (story.Ticket.State, story.Ticket.Lead, story.Ticket.Category, story.Ticket.SignedAt));
        Assert.Equal(["requestApproved", "returned", "redispatched"], story.Trace.Select(e => e.Words.Key).Where(k => k != "laterThanPromised").TakeLast(3));
        Assert.Equal(RequestState.Approved, Assert.Single(story.Ticket.Requests).State);
    }

    [Fact]
    public void Costs_the_enterprise_no_time()
    {
        var story = TicketStory.Dispatched();
        var due = story.Ticket.ClockOf(ClockKind.Reply)!.DueAt;
        story.Now += TimeSpan.FromHours(5);
        story.Then(Tax, Return).Then(TicketWorld.Dispatcher, new ApproveReturn(Lead: "water-supply"));
        Assert.Equal(due, story.Ticket.ClockOf(ClockKind.Reply)!.DueAt);
    }

    [Fact]
    public void Is_approved_by_a_dispatch_to_somebody_else_and_waits_on_through_a_correction()
    {
        var story = TicketStory.Dispatched().Then(Tax, Return).Then(TicketWorld.Dispatcher, new DispatchTicket("tax", "1999", ["court"]));
        Assert.NotNull(story.Ticket.Pending(RequestKind.Return));
        story.Then(TicketWorld.Dispatcher, new DispatchTicket("water-supply", "1999"));
        Assert.Equal((RequestState.Approved, "water-supply"), (Assert.Single(story.Ticket.Requests).State, story.Ticket.Lead));
    }

    [Fact]
    public void Is_asked_for_within_a_working_day_of_the_dispatch()
    {
        var story = TicketStory.Dispatched();
        story.Now = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero); // Monday 17:30
        story.Then(Tax, Return);
        var late = TicketStory.Dispatched();
        late.Now = story.Now.AddMinutes(1);
        Assert.Equal("return-too-late", late.Refused(Tax, Return));
    }

    [Fact]
    public void Is_asked_for_twice_then_the_office_designates()
    {
        var story = TicketStory.Dispatched().Then(Tax, Return);
        Assert.Equal("request-pending", story.Refused(Tax, Return));
        story.Then(TicketWorld.Dispatcher, new RejectReturn("属税务职责"));
        Assert.Equal((TicketState.PendingSign, "requestRejected"), (story.Ticket.State, story.LastKey));
        story.Then(Tax, Return).Then(TicketWorld.Dispatcher, new ApproveReturn());
        Assert.Contains("指定", story.Trace[^1].Words.Zh, StringComparison.Ordinal);
        story.Then(TicketWorld.Dispatcher, new DispatchTicket("water-supply", "1999"));
        Assert.Equal("designated", story.Refused(TicketWorld.Unit("water-supply"), Return with { Suggested = null }));
        var returned = story.Trace.Select(e => e.Step).OfType<RequestMade>().Where(s => s.Request.Kind == RequestKind.Return);
        Assert.Equal(["tax", "tax"], returned.Select(s => s.Request.Unit));
    }

    [Fact]
    public void Says_why()
    {
        Assert.Equal(["reason", "note"], new RequestReturn("dislike").Check().Select(e => e.Path));
        Assert.Empty(new RequestReturn("wrongPlace", "water-supply").Check());
        Assert.Empty(new RequestReturn("wrongPlace", Note: "不在辖区").Check());
        Assert.Equal(["suggested"], TicketStory.Dispatched().Wrong(Tax, Return with { Suggested = "tax" }));
        Assert.Equal(["suggested"], TicketStory.Dispatched().Wrong(Tax, Return with { Suggested = "nobody" }));
    }

    [Fact]
    public void Is_decided_once_and_only_if_asked_for()
    {
        var story = TicketStory.Dispatched();
        Assert.Equal("no-request", story.Refused(TicketWorld.Office, new ApproveReturn()));
        Assert.Equal("no-request", story.Refused(TicketWorld.Office, new RejectReturn("否")));
        Assert.Equal(["lead"], TicketStory.Dispatched().Then(Tax, Return).Wrong(TicketWorld.Office, new ApproveReturn(Lead: "tax")));
        Assert.Equal(["note"], new RejectReturn(" ").Check().Select(e => e.Path));
        Assert.Equal(["lead"], new ApproveReturn(Category: "1999").Check().Select(e => e.Path));
        Assert.Equal(["lead", "co[0]"], new ApproveReturn(Lead: "nobody", Co: ["none"]).Unknown(SampleCity.City).Select(e => e.Path));
    }

    [Fact]
    public void Lapses_when_the_lead_answers_after_all()
    {
        var story = TicketStory.InProgress().Then(Tax, Return).Then(Tax, new ReplyToTicket(Outcome.Resolved, "已处理完毕。"));
        Assert.Equal(RequestState.Lapsed, Assert.Single(story.Ticket.Requests).State);
    }
}
