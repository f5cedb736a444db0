using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

/// <summary>Today is 20 November 2026.</summary>
public sealed class HoldingATicket
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");
    private static readonly RequestHold Hold = new(new DateOnly(2026, 12, 20), "管网改造已列入计划，明年三月动工。联系人 19900000001。", "须等资金下达");

    private readonly TicketStory story = TicketStory.InProgress();

    [Fact]
    public void Tells_the_enterprise_how_things_stand_once_it_is_approved()
    {
        story.Then(Tax, Hold);
        Assert.Equal(TicketState.InProgress, story.Ticket.State);
        Assert.DoesNotContain("管网改造", story.Tracked, StringComparison.Ordinal);
        story.Then(TicketWorld.Office, new ApproveHold());
        Assert.Equal((TicketState.OnHold, Hold.NextReply, null), (story.Ticket.State, story.Ticket.Hold!.NextReply, story.Ticket.Draft));
        Assert.Contains("管网改造已列入计划", story.Tracked, StringComparison.Ordinal);
        Assert.Contains("2026-12-20", story.Tracked, StringComparison.Ordinal);
        Assert.DoesNotMatch("19900000001|资金下达", story.Trace[^1].Words.Zh + story.Tracked);
    }

    [Fact]
    public void Goes_on_reply_by_reply_until_it_is_resumed_or_answered()
    {
        story.Then(Tax, Hold).Then(TicketWorld.Office, new ApproveHold());
        story.Now += TimeSpan.FromDays(30);
        story.Then(Tax, new ReportProgress("已完成招标。致电19900000001。", new DateOnly(2027, 1, 19)));
        Assert.DoesNotContain("19900000001", story.Trace[^1].Words.Zh, StringComparison.Ordinal);
        Assert.Equal((TicketState.OnHold, new DateOnly(2027, 1, 19)), (story.Ticket.State, story.Ticket.Hold!.NextReply));
        Assert.Contains("已完成招标", story.Tracked, StringComparison.Ordinal);
        Assert.Equal(["nextReply"], story.Wrong(Tax, new ReportProgress("已完成招标。", new DateOnly(2027, 1, 20))));
        story.Then(Tax, new ResumeTicket());
        Assert.Equal((TicketState.InProgress, null), (story.Ticket.State, story.Ticket.Hold));
    }

    [Fact]
    public void Ends_with_the_answer()
    {
        story.Then(Tax, Hold).Then(TicketWorld.Office, new ApproveHold()).Then(Tax, new ReplyToTicket(Outcome.Resolved, "已完工。"));
        Assert.Equal((TicketState.PendingReview, null), (story.Ticket.State, story.Ticket.Hold));
        story.Then(TicketWorld.Office, new SendBack("请补充完工时间"));
        Assert.Equal(TicketState.InProgress, story.Ticket.State);
    }

    [Theory]
    [InlineData("2026-11-20")] // today
    [InlineData("2026-12-21")] // 31 days
    public void Names_the_next_reply_within_thirty_days(string date) =>
        Assert.Equal(["nextReply"], story.Wrong(Tax, Hold with { NextReply = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) }));

    [Fact]
    public void That_is_rejected_leaves_everything_as_it_was()
    {
        story.Then(Tax, Hold);
        Assert.Equal("request-pending", story.Refused(Tax, Hold));
        story.Then(TicketWorld.Office, new RejectHold("条件已具备"));
        Assert.Equal((TicketState.InProgress, null, null), (story.Ticket.State, story.Ticket.Hold, story.Ticket.Draft));
        Assert.Equal("no-request", story.Refused(TicketWorld.Office, new ApproveHold()));
    }

    [Fact]
    public void Is_not_approved_after_its_date()
    {
        story.Then(Tax, Hold);
        story.Now += TimeSpan.FromDays(31);
        Assert.Equal("request-outdated", story.Refused(TicketWorld.Office, new ApproveHold()));
    }

    [Fact]
    public void Says_what_and_why() =>
        Assert.Equal(["stagedReply", "reason"], new RequestHold(new DateOnly(2026, 12, 1), "\u0001", "").Check().Select(e => e.Path));
}
