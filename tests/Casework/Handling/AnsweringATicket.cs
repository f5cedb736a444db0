using System.Text.Json;
using Hotline.Casework.Handling;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

public sealed class AnsweringATicket
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");
    private static readonly ReplyToTicket Reply = new(Outcome.Resolved, "已处理完毕。", "内部情况");

    [Fact]
    public void Waits_for_its_review_with_both_texts_kept()
    {
        var story = TicketStory.InProgress().Then(Tax, Reply);
        Assert.Equal(new Answer(story.Now, Outcome.Resolved, TicketState.InProgress), story.Ticket.Answer);
        var answer = Assert.Single(story.SeenBy(TicketWorld.Dispatcher).Answers!);
        Assert.Equal(("已处理完毕。", "内部情况", null), (answer.PublicAnswer, answer.InternalNote, answer.ReleasedAt));
        Assert.DoesNotMatch("已处理完毕|内部情况", story.Tracked);
    }

    [Fact]
    public void Reaches_the_enterprise_after_the_review_without_the_internal_note()
    {
        var story = TicketStory.Answered().Then(TicketWorld.Dispatcher, new PassReview(Note: "审核意见"));
        var closure = Assert.Single(story.Ticket.Closures);
        Assert.Equal((TicketState.Replied, "tax", Outcome.Resolved, null), (story.Ticket.State, closure.Lead, closure.Outcome, story.Ticket.Draft));
        Assert.Contains("已处理完毕。", story.Tracked, StringComparison.Ordinal);
        Assert.DoesNotMatch("内部情况|审核意见", story.Tracked);
        Assert.Equal((story.Now, "已处理完毕。"), (story.SeenBy(Tax).Answers![0].ReleasedAt, story.SeenBy(Tax).Answers![0].ReleasedText));
    }

    [Fact]
    public void Carries_no_contact_data_whoever_wrote_them_in()
    {
        const string text = "已与联系人电话19900000001、199-0000-0001核实，身份证11010519491231002X，邮箱li@example.com。";
        TicketStory[] stories =
        [
            TicketStory.Answered(text).Then(TicketWorld.Dispatcher, new PassReview()),
            TicketStory.Answered().Then(TicketWorld.Dispatcher, new PassReview(text)),
        ];
        Assert.All(stories, s => Assert.DoesNotMatch("19900000001|199-0000-0001|11010519491231002X|li@example", Released(s)));
        Assert.All(stories, s => Assert.StartsWith("已与联系人电话", Released(s), StringComparison.Ordinal));
        Assert.Equal("已处理完毕。", stories[1].SeenBy(Tax).Answers![0].PublicAnswer);
    }

    [Fact]
    public void Shows_what_somebody_wrote_in_to_nobody_but_the_office()
    {
        const string phone = "19900000001";
        var story = TicketStory.InProgress("court").Then(TicketWorld.Unit("court"), new AnswerPart($"已电话{phone}核实", Outcome.Explained))
            .Then(Tax, Reply with { PublicAnswer = $"致电{phone}", InternalNote = $"问过{phone}" });
        Assert.Contains(phone, story.SeenBy(TicketWorld.Office).Answers![0].PublicAnswer, StringComparison.Ordinal);
        Actor[] others = [Tax, TicketWorld.Unit("court"), TicketWorld.Leader, TicketWorld.Auditor];
        Assert.All(others, r => Assert.DoesNotContain(phone, JsonSerializer.Serialize(story.SeenBy(r) with { Contact = null }, Json.Options), StringComparison.Ordinal));
    }

    [Fact]
    public void Sent_back_goes_on_and_is_no_redo()
    {
        var story = TicketStory.Answered().Then(TicketWorld.Dispatcher, new SendBack("有错别字"));
        Assert.Equal((TicketState.InProgress, null, null, 0), (story.Ticket.State, story.Ticket.Answer, story.Ticket.Draft, story.Ticket.Redos));
        Assert.NotNull(story.Ticket.ContactedAt);
        Assert.DoesNotContain("错别字", story.Tracked, StringComparison.Ordinal);
        Assert.Equal("有错别字", story.SeenBy(Tax).History![^1].Note);
        story.Then(Tax, Reply with { PublicAnswer = "已改正。" }).Then(TicketWorld.Dispatcher, new PassReview());
        Assert.Equal([true, false], story.SeenBy(Tax).Answers!.Select(a => a.SentBackAt is not null));
        Assert.Equal([null, "已改正。"], story.SeenBy(Tax).Answers!.Select(a => a.ReleasedText));
        Assert.Equal(1, story.Trace.Count(e => e.Step is SentBack));
    }

    [Fact]
    public void Of_a_redo_sent_back_is_a_redo_still()
    {
        var story = TicketStory.Answered().Then(TicketWorld.Dispatcher, new PassReview()).Then(new RedoOrdered(null));
        story.Then(Tax, Reply with { Contact = new RecordContact(ContactMethod.Visit, Reached: true) });
        story.Then(TicketWorld.Dispatcher, new SendBack("仍不完整"));
        Assert.Equal((TicketState.Redo, 1), (story.Ticket.State, story.Ticket.Redos));
    }

    [Fact]
    public void Is_not_reviewed_by_somebody_of_a_handling_unit()
    {
        var story = TicketStory.Answered();
        Assert.False(story.Takes("pass-review", DispatcherOf("tax")));
        Assert.True(story.Takes("pass-review", DispatcherOf("housing")));
        Assert.True(story.Takes("pass-review", TicketWorld.Office));
        Assert.False(story.Takes("pass-review", Tax));
    }

    [Fact]
    public void Comes_after_a_contact()
    {
        var story = TicketStory.Dispatched().Then(Tax, new SignTicket());
        Assert.Equal("contact-missing", story.Refused(Tax, Reply));
        Assert.Equal("contact-missing", story.Refused(Tax, Reply with { Contact = new RecordContact(ContactMethod.Phone, Reached: false) }));
        Assert.Equal(["contact.at"], story.Wrong(Tax, Reply with { Contact = new RecordContact(ContactMethod.Phone, true, story.Now.AddDays(1)) }));
        story.Then(Tax, Reply with { Contact = new RecordContact(ContactMethod.Phone, Reached: true) });
        Assert.Equal((story.Now, "answered"), (story.Ticket.ContactedAt, story.LastKey));
    }

    [Fact]
    public void Does_not_wait_for_ever_for_somebody_who_cannot_be_reached()
    {
        var tried = new RecordContact(ContactMethod.Phone, Reached: false);
        var story = TicketStory.Dispatched().Then(Tax, new SignTicket()).Then(Tax, tried);
        Assert.Equal("contact-missing", story.Refused(Tax, Reply with { Contact = tried }));
        story.Then(Tax, tried).Then(Tax, Reply with { Contact = tried });
        Assert.Equal((TicketState.PendingReview, null), (story.Ticket.State, story.Ticket.ContactedAt));
    }

    [Fact]
    public void Needs_no_contact_where_the_unit_cannot_know_whom_or_has_no_say()
    {
        var hidden = new TicketStory(Examples.Riddle with { Disclosure = Disclosure.HotlineOnly })
            .Then(TicketWorld.Dispatcher, new DispatchTicket("tax", "1999")).Then(Tax, new SignTicket()).Then(Tax, Reply);
        Assert.Equal(TicketState.PendingReview, hidden.Ticket.State);
        var alien = TicketStory.Dispatched().Then(Tax, new SignTicket()).Then(Tax, Reply with { Outcome = Outcome.OutOfScope });
        Assert.Equal(TicketState.PendingReview, alien.Ticket.State);
    }

    [Fact]
    public void Unresolved_says_why_and_only_then()
    {
        var reason = new UnresolvedReason("needsFunds", "资金未到位");
        Assert.Equal(["unresolvedReason"], (Reply with { Outcome = Outcome.Unresolved }).Check().Select(e => e.Path));
        Assert.Equal(["unresolvedReason"], (Reply with { UnresolvedReason = reason }).Check().Select(e => e.Path));
        Assert.Equal(
            ["unresolvedReason.code", "unresolvedReason.text"],
            (Reply with { Outcome = Outcome.Unresolved, UnresolvedReason = new UnresolvedReason("lazy", " ") }).Check().Select(e => e.Path));
        var story = TicketStory.InProgress().Then(Tax, Reply with { Outcome = Outcome.Unresolved, UnresolvedReason = reason });
        Assert.Equal(reason, story.SeenBy(TicketWorld.Office).Answers![0].Unresolved);
    }

    [Fact]
    public void Has_a_text() =>
        Assert.Equal(["publicAnswer", "contact.note"], new ReplyToTicket(Outcome.Explained, "\u0007", Contact: new RecordContact(ContactMethod.Phone, true, null, new string('长', 501))).Check().Select(e => e.Path));

    /// <summary>As it stands in the trace, before anybody reads it.</summary>
    private static string Released(TicketStory story) => Assert.Single(story.Trace.Select(e => e.Step).OfType<AnswerReleased>()).PublicAnswer;

    private static Actor DispatcherOf(string unit) => Actor.Of(new Staff("d", "d", new HashSet<StaffRole> { StaffRole.Dispatcher }, unit));
}
