using Hotline.Casework.Clocks;
using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

/// <summary>Filed on Friday 20 November; category 1999 gives its answer the days of the sample catalogue.</summary>
public sealed class ExtendingATicket
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");

    private readonly TicketStory story = TicketStory.InProgress();

    private DateOnly Due => story.Ticket.Due.Date;

    [Fact]
    public void Moves_the_answers_date_and_tells_the_enterprise()
    {
        var (told, until) = (Due, Due.AddDays(2));
        story.Then(Tax, new RequestExtension(until, "需要现场检测"));
        Assert.Equal(told, Due);
        Assert.DoesNotContain("现场检测", story.Tracked, StringComparison.Ordinal);
        story.Then(TicketWorld.Office, new ApproveExtension("同意"));
        Assert.Equal((until, until), (story.Ticket.ExtendedTo, Due));
        Assert.Equal(until, story.Ticket.ClockOf(ClockKind.Reply)!.Until);
        Assert.Contains($"延至 {until:yyyy-MM-dd}", story.Tracked, StringComparison.Ordinal);
        Assert.Contains($"\"promisedDate\":\"{until:yyyy-MM-dd}\"", story.Tracked, StringComparison.Ordinal);
    }

    [Fact]
    public void Happens_once()
    {
        var ask = new RequestExtension(Due.AddDays(1), "需要现场检测");
        story.Then(Tax, ask);
        Assert.Equal("request-pending", story.Refused(Tax, ask));
        story.Then(TicketWorld.Office, new RejectExtension("可按期办结")).Then(Tax, ask).Then(TicketWorld.Office, new ApproveExtension());
        Assert.Equal("extension-used", story.Refused(Tax, ask with { Until = Due.AddDays(1) }));
        Assert.Equal([RequestState.Rejected, RequestState.Approved], story.Ticket.Requests.Select(r => r.State));
    }

    [Fact]
    public void Is_asked_for_before_it_is_due()
    {
        var ask = new RequestExtension(Due.AddDays(1), "需要现场检测");
        story.Now = story.Ticket.Due.At.AddMinutes(1);
        Assert.Equal("extension-too-late", story.Refused(Tax, ask));
        story.Now = story.Ticket.Due.At;
        story.Then(Tax, ask);
    }

    [Fact]
    public void Is_no_longer_than_the_term_was()
    {
        var days = SampleCity.City.Category("1999")!.Days;
        var latest = SampleCity.City.Calendar.AddWorkdays(Due, days).Date;
        Assert.Equal(["until"], story.Wrong(Tax, new RequestExtension(Due, "理由")));
        Assert.Equal(["until"], story.Wrong(Tax, new RequestExtension(latest.AddDays(1), "理由")));
        story.Then(Tax, new RequestExtension(latest, "理由"));
    }

    [Fact]
    public void Stays_within_what_a_law_leaves()
    {
        var (law, filed) = (new LawTerm("1999", 10, LongestDays: 6, "某条例"), new DateOnly(2026, 11, 20));
        var city = SampleCity.City.WithPart(new LawTerms(new Dictionary<string, LawTerm> { ["1999"] = law }));
        var bound = new TicketStory { City = city }.Then(TicketWorld.Dispatcher, new DispatchTicket("tax", "1999")).Then(Tax, new SignTicket());
        Assert.Equal(["until"], bound.Wrong(Tax, new RequestExtension(filed.AddDays(7), "理由")));
        bound.Then(Tax, new RequestExtension(filed.AddDays(6), "理由"));
    }

    [Fact]
    public void Is_used_up_for_good()
    {
        story.Then(Tax, new RequestExtension(Due.AddDays(1), "理由")).Then(TicketWorld.Office, new ApproveExtension());
        story.Then(Tax, new ReplyToTicket(Outcome.Resolved, "已处理完毕。")).Then(TicketWorld.Office, new PassReview());
        story.Then(new SentToDesk()).Then(TicketWorld.Dispatcher, new DispatchTicket("tax", "1999")).Then(Tax, new SignTicket());
        Assert.Equal("extension-used", story.Refused(Tax, new RequestExtension(Due.AddDays(1), "理由")));
    }

    [Fact]
    public void Is_not_approved_when_the_date_has_passed()
    {
        story.Then(Tax, new RequestExtension(Due.AddDays(1), "理由"));
        story.Now = story.Ticket.Due.At.AddDays(2);
        Assert.Equal("request-outdated", story.Refused(TicketWorld.Office, new ApproveExtension()));
        story.Then(TicketWorld.Office, new RejectExtension("请重新申请"));
    }

    [Fact]
    public void Needs_a_request_and_a_reason()
    {
        Assert.Equal("no-request", story.Refused(TicketWorld.Office, new ApproveExtension()));
        Assert.Equal(["reason"], new RequestExtension(Due.AddDays(1), " ").Check().Select(e => e.Path));
        Assert.False(TicketStory.Dispatched().Takes("request-extension", Tax));
        Assert.False(story.Takes("approve-extension", Tax));
    }
}
