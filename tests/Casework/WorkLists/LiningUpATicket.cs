using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.Casework.WorkLists;
using Hotline.City.Calendar;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.Casework.WorkLists;

/// <summary>In which lists a ticket stands, by its state and what is open on it.</summary>
public sealed class LiningUpATicket
{
    private static readonly DateTimeOffset Filed = Examples.FridayMorning;

    [Theory]
    [InlineData("Submitted", "~city|desk ~city|submitted")]
    [InlineData("SupplementRequested", "~city|supplementRequested")]
    [InlineData("NotAccepted", "tax|notAccepted ~city|notAccepted")]
    [InlineData("PendingDispatch", "~city|desk ~city|pendingDispatch")]
    [InlineData("PendingSign", "housing|parts tax|pendingSign ~city|pendingSign")]
    [InlineData("InProgress", "housing|parts tax|inProgress ~city|inProgress")]
    [InlineData("OnHold", "housing|parts tax|onHold ~city|onHold")]
    [InlineData("PendingReview", "tax|pendingReview ~city|pendingReview")]
    [InlineData("Replied", "tax|replied ~city|replied")]
    [InlineData("PendingCallBack", "tax|pendingCallBack ~city|pendingCallBack")]
    [InlineData("Redo", "housing|parts tax|redo ~city|redo")]
    [InlineData("Closed", "tax|closed ~city|closed")]
    [InlineData("Merged", "tax|merged ~city|merged")]
    [InlineData("Withdrawn", "tax|withdrawn ~city|withdrawn")]
    [InlineData("Archived", "tax|archived ~city|archived")]
    public void Goes_by_its_state(string state, string lists) => Assert.Equal(lists, Lists(Ticket(Enum.Parse<TicketState>(state))));

    [Fact]
    public void Waiting_for_a_decision_is_on_the_list_of_requests()
    {
        var ticket = Ticket(TicketState.InProgress) with
        {
            Parts = [],
            Requests = [new TicketRequest(1, RequestKind.Hold, RequestState.Rejected, Filed, "tax"), new TicketRequest(2, RequestKind.Extension, RequestState.Pending, Filed, "tax")],
        };
        Assert.Equal("tax|inProgress ~city|inProgress ~city|requests", Lists(ticket));
        Assert.All(WorkListRows.Of(ticket), line => Assert.Equal([RequestKind.Extension], line.Entry.Requests));
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, false, true)] // tried, not reached
    [InlineData(true, true, false)]
    [InlineData(false, null, false)]
    public void To_be_called_back_is_on_that_list_until_somebody_was_reached(bool wanted, bool? reached, bool listed)
    {
        var callBack = reached is { } yes ? new CallBack(Filed, "someone", yes, null, null, 1) : null;
        var ticket = Ticket(TicketState.Closed) with
        {
            Closures = [new Closure(1, Filed, Outcome.Resolved, "tax") { WantsCallBack = wanted, CallBack = callBack }],
        };
        Assert.Equal(listed, Lists(ticket).Contains("callBacks", StringComparison.Ordinal));
    }

    [Fact]
    public void Goes_by_the_running_clock_that_is_due_next()
    {
        var ticket = Ticket(TicketState.InProgress) with
        {
            Clocks =
            [
                Clock(ClockKind.Reply, null, 100), Clock(ClockKind.Contact, null, 1) with { StoppedAt = Filed, Alert = Alert.Overdue },
                Clock(ClockKind.Part, "housing", 50) with { Alert = Alert.Reminded }, Clock(ClockKind.Part, "water", 40),
            ],
        };
        var lines = WorkListRows.Of(ticket).ToDictionary(l => l.Owner, l => (l.Entry.Clock, l.Entry.DueAt, l.Entry.Alert, l.Order));
        Assert.Equal((ClockKind.Reply, Filed.AddHours(100), Alert.None, Filed.AddHours(100).UtcTicks), lines["tax"]);
        Assert.Equal((ClockKind.Part, Filed.AddHours(50), Alert.Reminded, Filed.AddHours(50).UtcTicks), lines["housing"]);
    }

    [Fact]
    public void Is_overdue_by_the_clock_of_who_reads()
    {
        var entry = WorkListRows.Of(Ticket(TicketState.PendingSign) with { Clocks = [Clock(ClockKind.Sign, "tax", 4)] })[0].Entry;
        Assert.False(entry.IsOverdue(Filed.AddHours(4)));
        Assert.True(entry.IsOverdue(Filed.AddHours(4).AddTicks(1)));
    }

    [Fact]
    public void Resting_on_a_year_not_announced_is_listed_as_provisional() =>
        Assert.Contains("~city|provisional", Lists(Ticket(TicketState.PendingSign) with { Clocks = [Clock(ClockKind.Reply, null, 4) with { Provisional = true }] }), StringComparison.Ordinal);

    [Fact]
    public void That_ended_later_comes_first()
    {
        var (early, late) = (Ticket(TicketState.Closed) with { StateSince = Filed }, Ticket(TicketState.Closed) with { StateSince = Filed.AddDays(1) });
        Assert.True(WorkListRows.Of(late)[0].Order < WorkListRows.Of(early)[0].Order);
    }

    [Fact]
    public void Shows_no_phone_number_in_its_title() =>
        Assert.DoesNotContain("19900000001", WorkListRows.Of(Ticket(TicketState.PendingSign, Examples.Riddle with { Title = "请回电19900000001" }))[0].Entry.Title, StringComparison.Ordinal);

    private static Ticket Ticket(TicketState state, MessageContent? content = null)
    {
        var promised = new Promise(new DateOnly(2026, 11, 27), Filed.AddDays(7), false, "none");
        var routing = new RoutingDecision("tax", [], "1999", 1, true, ["tax"], []);
        return new Ticket("0123456789AB", content ?? Examples.Riddle, Filed, promised, state, routing, new Dispatch("tax", ["housing", "water"], "1999", Filed, null, promised), 1)
        {
            Parts = [new Part("housing", Filed, null), new Part("water", Filed, null) { AnsweredAt = Filed }],
        };
    }

    private static Clock Clock(ClockKind kind, string? unit, int hours) =>
        new(kind, $"{kind}-{unit}", unit, Filed, new Term(hours, TermUnit.WorkHours), null, Filed.AddHours(hours), false, "none");

    private static string Lists(Ticket ticket) =>
        string.Join(' ', WorkListRows.Of(ticket).Select(l => $"{l.Owner}|{l.List}").Order(StringComparer.Ordinal));
}
