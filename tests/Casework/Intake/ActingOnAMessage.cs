using Hotline.Casework.Clocks;
using Hotline.Casework.Handling;
using Hotline.Casework.Intake;
using Hotline.Casework.Ratings;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Intake;

/// <summary>What an enterprise may do with its own message, and what office and leader do about it.</summary>
public sealed class ActingOnAMessage
{
    private static readonly RequestReopen Again = new("又坏了");

    [Fact]
    public void Withdrawing_ends_it_and_its_clocks()
    {
        var story = TicketStory.Dispatched("housing").Then(Actor.Enterprise, new WithdrawMessage("已解决"));
        Assert.Equal(TicketState.Withdrawn, story.Ticket.State);
        Assert.DoesNotContain(story.Ticket.Clocks, c => c.StoppedAt is null);
        Assert.Equal("已解决", story.Trace[^1].Note);
        Assert.False(story.Takes("withdraw", Actor.Enterprise));
    }

    [Fact]
    public void Withdrawing_an_arrears_complaint_is_too_late_once_it_was_forwarded()
    {
        var story = new TicketStory(Examples.Riddle with { Category = "1001", Type = TicketType.Complaint });
        Assert.Null(new WithdrawMessage().Decide(story.Ticket, new Deciding(Actor.Enterprise, story.Now, story.City, null!)).Refusal);
        Assert.Contains("\"withdraw\"", story.Tracked, StringComparison.Ordinal);
        story.Then(TicketWorld.Dispatcher, new DispatchTicket("sci-industry", "1001"));
        Assert.DoesNotContain("\"withdraw\"", story.Tracked, StringComparison.Ordinal);
        Assert.Equal("statutory", story.Refused(Actor.Enterprise, new WithdrawMessage()));
    }

    [Fact]
    public void Reopening_is_asked_for_once_and_approved_as_a_redo()
    {
        var story = Closed().Then(Actor.Enterprise, Again);
        Assert.Equal((RequestKind.Reopen, 1), (story.Ticket.Pending(RequestKind.Reopen)!.Kind, story.Ticket.Pending(RequestKind.Reopen)!.Closure));
        Assert.Equal(("reopenRequested", "又坏了"), (story.LastKey, story.Trace[^1].Note));
        Assert.Equal("reopen-pending", story.Refused(Actor.Enterprise, Again));
        story.Then(TicketWorld.Office, new ApproveReopen("属实"));
        Assert.Equal((TicketState.Redo, 1, RequestState.Approved), (story.Ticket.State, story.Ticket.Redos, story.Ticket.Requests[^1].State));
    }

    [Fact]
    public void Reopening_can_be_rejected_and_asked_for_anew()
    {
        var story = Closed().Then(Actor.Enterprise, Again).Then(TicketWorld.Office, new RejectReopen("没有新情况"));
        Assert.Equal((TicketState.Closed, RequestState.Rejected), (story.Ticket.State, story.Ticket.Requests[^1].State));
        Assert.Equal("no-request", story.Refused(TicketWorld.Office, new ApproveReopen()));
        Assert.Equal("no-request", story.Refused(TicketWorld.Office, new RejectReopen()));
        Assert.NotNull(story.Then(Actor.Enterprise, Again).Ticket.Pending(RequestKind.Reopen));
    }

    [Fact]
    public void Reopening_has_an_end_after_two_redos()
    {
        var story = Closed().Then(Actor.Enterprise, Again).Then(new RedoOrdered(null)).Then(new RedoOrdered(null));
        Close(story).Then(Actor.Enterprise, Again);
        Assert.Equal("redo-limit", story.Refused(TicketWorld.Office, new ApproveReopen()));
    }

    [Fact]
    public void Reopening_what_no_unit_had_brings_it_to_the_desk()
    {
        var story = Close(new TicketStory()).Then(Actor.Enterprise, Again).Then(TicketWorld.Office, new ApproveReopen());
        Assert.Equal(TicketState.PendingDispatch, story.Ticket.State);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void Reopening_is_open_for_thirty_days(int days, bool isOpen)
    {
        var story = Closed();
        story.Now = story.Now.AddDays(days);
        if (isOpen)
        {
            story.Then(Actor.Enterprise, Again);
        }
        else
        {
            Assert.Equal("reopen-closed", story.Refused(Actor.Enterprise, Again));
        }
    }

    [Fact]
    public void Reminding_names_the_units_that_owe_something()
    {
        var story = TicketStory.Dispatched("housing").Then(TicketWorld.Leader, new RemindUnits("快一点"));
        Assert.Equal(("reminded", "快一点"), (story.LastKey, story.Trace[^1].Note));
        Assert.Contains(story.City.NameOf("tax"), story.Trace[^1].Words.Zh, StringComparison.Ordinal);
        Assert.Contains(story.City.NameOf("housing"), story.Trace[^1].Words.Zh, StringComparison.Ordinal);
        Assert.False(story.Takes("remind", TicketWorld.Unit("tax")));
    }

    [Fact]
    public void Supervising_sets_a_date_of_its_own()
    {
        var due = new DateOnly(2026, 11, 25);
        var story = TicketStory.Dispatched().Then(TicketWorld.Leader, new SuperviseTicket(due, "限期办结"));
        Assert.Equal((due, story.Now), (story.Ticket.Supervision!.Due, story.Ticket.Supervision.At));
        Assert.False(story.Takes("supervise", TicketWorld.Unit("tax")));
    }

    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-19")]
    [InlineData("2028-01-01")]
    public void Supervising_needs_a_date_after_today_and_within_a_year(string due) => Assert.Equal(
        ["due"], TicketStory.Dispatched().Wrong(TicketWorld.Leader, new SuperviseTicket(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), "限期办结")));

    private static TicketStory Closed() => Close(TicketStory.Dispatched());

    private static TicketStory Close(TicketStory story) =>
        story.Then(new AnswerReleased(Outcome.Resolved, "已处理。", null)).Then(Actor.Enterprise, new RateTicket(5));
}
