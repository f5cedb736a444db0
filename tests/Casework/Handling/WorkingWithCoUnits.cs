using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

public sealed class WorkingWithCoUnits
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");
    private static readonly Actor Court = TicketWorld.Unit("court");
    private static readonly ReplyToTicket Reply = new(Outcome.Resolved, "已处理完毕。");

    [Fact]
    public void Each_signs_for_its_part_once()
    {
        var story = TicketStory.Dispatched("court", "housing").Then(Court, new SignPart());
        Assert.Equal("part-signed", story.Refused(Court, new SignPart()));
        Assert.Equal([true, false], story.Ticket.Parts.Select(p => p.SignedAt is not null));
        Assert.Equal(TicketState.PendingSign, story.Ticket.State);
    }

    [Fact]
    public void An_answer_signs_too_and_a_later_one_takes_its_place()
    {
        var story = TicketStory.Dispatched("court").Then(Court, new AnswerPart("正在核实。", Outcome.Unresolved));
        var signed = story.Ticket.Parts[0].SignedAt;
        Assert.Equal(story.Now, signed);
        story.Now += TimeSpan.FromDays(1);
        story.Then(Court, new AnswerPart("已立案。", Outcome.Resolved));
        var part = Assert.Single(story.Ticket.Parts);
        Assert.Equal((signed, story.Now, Outcome.Resolved), (part.SignedAt, part.AnsweredAt, part.Outcome));
        Assert.Equal("已立案。", Assert.Single(story.SeenBy(Tax).Parts).Text);
    }

    [Fact]
    public void An_answer_is_read_by_lead_and_office_and_not_by_the_others_or_the_enterprise()
    {
        var story = TicketStory.Dispatched("court", "housing").Then(Court, new AnswerPart("机密意见", Outcome.Explained));
        Actor[] readers = [Tax, Court, TicketWorld.Dispatcher, TicketWorld.Office, TicketWorld.Auditor];
        Assert.All(readers, r => Assert.Equal("机密意见", story.SeenBy(r).Parts[0].Text));
        Assert.All([TicketWorld.Unit("housing"), TicketWorld.Leader], r => Assert.Null(story.SeenBy(r).Parts[0].Text));
        Assert.All(story.SeenBy(TicketWorld.Unit("housing")).History!, line => Assert.DoesNotContain("机密意见", line.Zh + line.En + line.Note, StringComparison.Ordinal));
        Assert.DoesNotContain("机密意见", story.Tracked, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leads_answer_waits_for_them_or_says_why_not()
    {
        var story = TicketStory.InProgress("court", "housing").Then(Court, new AnswerPart("已立案。", Outcome.Resolved));
        Assert.Equal("parts-open", story.Refused(Tax, Reply));
        Assert.Equal("parts-open", story.Refused(Tax, Reply with { Overrides = "  " }));
        story.Then(Tax, Reply with { Overrides = "住建局意见不影响结果" });
        Assert.Equal("住建局意见不影响结果", Assert.Single(story.SeenBy(TicketWorld.Office).Answers!).Overrides);
        Assert.DoesNotContain("住建局意见", story.Tracked, StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_answers_are_all_there_hold_nothing_up()
    {
        var story = TicketStory.InProgress("court").Then(Court, new AnswerPart("已立案。", Outcome.Resolved)).Then(Tax, Reply);
        Assert.Equal(TicketState.PendingReview, story.Ticket.State);
        Assert.False(story.Takes("answer-part", Court));
    }

    [Fact]
    public void More_can_join_later_each_with_its_own_term()
    {
        var story = TicketStory.InProgress("court").Then(TicketWorld.Office, new AddCoUnits([new CoUnit("housing", 3), new CoUnit("water-supply")], "请配合"));
        Assert.Equal(["court", "housing", "water-supply"], story.Ticket.Dispatch!.Co);
        Assert.Equal([null, 3, null], story.Ticket.Parts.Select(p => p.Workdays));
        Assert.Equal((TicketState.InProgress, "coUnitsAdded"), (story.Ticket.State, story.LastKey));
        Assert.True(story.Takes("answer-part", TicketWorld.Unit("water-supply")));
        Assert.Equal("parts-open", story.Refused(Tax, Reply));
    }

    [Fact]
    public void Who_joins_is_neither_the_lead_nor_there_already_nor_unknown_nor_there_twice()
    {
        var story = TicketStory.InProgress("court");
        Assert.Equal(["units[0].unit", "units[2].unit"], story.Wrong(TicketWorld.Office, new AddCoUnits([new CoUnit("tax"), new CoUnit("water-supply"), new CoUnit("court")])));
        Assert.Equal(["units", "units[1].workdays"], new AddCoUnits([new CoUnit("water-supply"), new CoUnit("water-supply", 61)]).Check().Select(e => e.Path));
        Assert.Equal(["units"], new AddCoUnits([]).Check().Select(e => e.Path));
        Assert.Equal(["units[0].unit"], story.Wrong(TicketWorld.Office, new AddCoUnits([new CoUnit("nobody")])));
    }

    [Fact]
    public void There_are_at_most_twenty_in_all()
    {
        var others = SampleCity.City.Units.Select(u => u.Id).Where(u => u is not ("tax" or "court")).Take(20).Select(u => new CoUnit(u)).ToList();
        var story = TicketStory.InProgress("court");
        Assert.Equal(["units"], story.Wrong(TicketWorld.Office, new AddCoUnits(others)));
        story.Then(TicketWorld.Office, new AddCoUnits([.. others.Take(19)]));
        Assert.Equal(20, story.Ticket.Parts.Count);
    }

    [Theory]
    [InlineData("sign")]
    [InlineData("reply")]
    [InlineData("record-contact")]
    [InlineData("request-return")]
    [InlineData("request-extension")]
    [InlineData("request-hold")]
    public void They_cannot_do_what_is_the_leads(string command)
    {
        var story = command == "sign" ? TicketStory.Dispatched("court") : TicketStory.InProgress("court");
        Assert.True(story.Takes(command, Tax));
        Assert.False(story.Takes(command, Court));
    }
}
