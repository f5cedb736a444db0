using Hotline.Casework.Handling;
using Hotline.Casework.Tickets;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Casework.Handling;

public sealed class SigningATicket
{
    private static readonly Actor Tax = TicketWorld.Unit("tax");

    [Fact]
    public void Starts_the_work()
    {
        var story = TicketStory.Dispatched();
        story.Now += TimeSpan.FromHours(1);
        story.Then(Tax, new SignTicket());
        Assert.Equal((TicketState.InProgress, story.Now, "signed"), (story.Ticket.State, story.Ticket.SignedAt, story.LastKey));
        Assert.Contains("已签收", story.Tracked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sign", "tax")]
    [InlineData("sign-part", "court")]
    [InlineData("sign-part", "housing")]
    public void Is_for_the_unit_concerned_alone(string command, string unit)
    {
        var story = TicketStory.Dispatched("court", "housing");
        string[] units = ["tax", "court", "housing", "water-supply"];
        Assert.True(story.Takes(command, TicketWorld.Unit(unit)));
        Assert.False(story.Takes(command, TicketWorld.Unit(command == "sign" ? "court" : "tax")));
        Assert.False(story.Takes(command, TicketWorld.Unit("water-supply")));
        Assert.False(story.Takes(command, TicketWorld.Office));
        Assert.Equal(command == "sign" ? 1 : 2, units.Count(u => story.Takes(command, TicketWorld.Unit(u))));
    }

    [Fact]
    public void Counts_the_first_contact_that_reached_somebody()
    {
        var story = TicketStory.Dispatched().Then(Tax, new SignTicket());
        story.Then(Tax, new RecordContact(ContactMethod.Phone, Reached: false, Note: "无人接听"));
        Assert.Null(story.Ticket.ContactedAt);
        story.Now += TimeSpan.FromMinutes(30);
        var reached = story.Now - TimeSpan.FromMinutes(10);
        story.Then(Tax, new RecordContact(ContactMethod.Visit, Reached: true, reached.ToOffset(TimeSpan.FromHours(8))));
        story.Now += TimeSpan.FromHours(2);
        story.Then(Tax, new RecordContact(ContactMethod.Meeting, Reached: true));
        Assert.Equal((reached, 3), (story.Ticket.ContactedAt, story.Ticket.ContactAttempts));
        Assert.Equal(["contactTried", "contacted", "contacted"], story.Trace.TakeLast(3).Select(e => e.Words.Key));
        Assert.DoesNotContain("无人接听", story.Tracked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)] // tomorrow
    [InlineData(-1)] // before it was theirs
    public void Needs_a_contact_in_its_time(int days)
    {
        var story = TicketStory.Dispatched().Then(Tax, new SignTicket());
        Assert.Equal(["at"], story.Wrong(Tax, new RecordContact(ContactMethod.Phone, Reached: true, Examples.FridayMorning.AddDays(days))));
    }

    [Fact]
    public void Of_a_redo_needs_a_new_contact()
    {
        var story = TicketStory.Answered();
        story.Now += TimeSpan.FromHours(1);
        story.Then(TicketWorld.Dispatcher, new PassReview());
        story.Now += TimeSpan.FromDays(1);
        story.Then(new RedoOrdered("说得不清楚"));
        Assert.Equal((null, 0), (story.Ticket.ContactedAt, story.Ticket.ContactAttempts));
        Assert.Equal(["at"], story.Wrong(Tax, new RecordContact(ContactMethod.Phone, Reached: true, story.Now - TimeSpan.FromDays(2))));
        Assert.Equal("contact-missing", story.Refused(Tax, new ReplyToTicket(Outcome.Resolved, "好了。")));
    }
}
