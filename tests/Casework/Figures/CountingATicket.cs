using Hotline.Casework.Figures;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Tests.Casework.Messages;

namespace Hotline.Tests.Casework.Figures;

/// <summary>What one ticket adds to the figures.</summary>
public sealed class CountingATicket
{
    private static readonly DateTimeOffset Filed = Examples.FridayMorning;
    private static readonly Promise Promised = new(new DateOnly(2026, 11, 27), Filed.AddDays(7), false, "none");

    private static readonly Ticket Closed = Ticket(TicketState.Closed) with
    {
        SignedAt = Filed,
        ContactedAt = Filed,
        Clocks = [Clock(ClockKind.Sign, 1), Clock(ClockKind.Contact, 9), Clock(ClockKind.Reply, 2) with { Unit = null }],
        Closures = [new Closure(1, Filed, Outcome.Resolved, "tax") { ClosedAt = Filed }],
    };

    [Fact]
    public void In_time_or_late() =>
        Assert.Equal("closedOnTime 1, contacted 1, dispatched 1, signed 1, signedInTime 1, tickets 1", Says(Closed));

    [Theory]
    [InlineData(5, true, "rated 1, ratingSatisfied 1")]
    [InlineData(3, true, "rated 1, ratingSatisfied 1")]
    [InlineData(2, true, "rated 1")]
    [InlineData(1, false, "")]
    public void By_its_rating_unless_that_was_voided(int level, bool valid, string says) =>
        Assert.Equal(says, Says(WithClosure(c => c with { Rating = new ClosureRating(level, Filed, []) { VoidedAt = valid ? null : Filed } }), "rat"));

    [Theory]
    [InlineData(true, true, false, Outcome.Resolved, "askedResolved 1, askedSatisfied 1, resolved 1")]
    [InlineData(true, null, true, Outcome.Explained, "askedSatisfied 1, callBackSatisfied 1")]
    [InlineData(false, null, null, Outcome.Resolved, "")] // not reached
    [InlineData(true, null, null, Outcome.Resolved, "")] // refused to say
    [InlineData(true, false, false, Outcome.OutOfScope, "")]
    public void By_its_call_back_if_that_was_valid(bool reached, bool? resolved, bool? satisfied, Outcome outcome, string says) => Assert.Equal(
        says, Says(WithClosure(c => c with { Outcome = outcome, CallBack = new CallBack(Filed, "someone", reached, resolved, satisfied, 1) }), "asked", "resolved", "callBack"));

    [Fact]
    public void Rated_badly_is_followed_up_when_it_was_verified()
    {
        Assert.Equal("badRatings 1", Says(WithClosure(c => c with { Case = new BadRatingCase(Filed) }), "bad", "cases"));
        Assert.Equal("badRatings 1, casesFollowedUp 1", Says(WithClosure(c => c with { Case = new BadRatingCase(Filed) { VerifiedAt = Filed } }), "bad", "cases"));
    }

    [Theory]
    [InlineData(TicketState.Merged, "mergedAway 1, tickets 1")]
    [InlineData(TicketState.Withdrawn, "tickets 1, withdrawn 1")]
    [InlineData(TicketState.NotAccepted, "notAccepted 1, tickets 1")]
    public void That_ended_otherwise_counts_as_such_and_no_more(TicketState state, string says) => Assert.Equal(says, Says(Closed with { State = state }));

    [Fact]
    public void In_the_archive_counts_as_before() => Assert.Equal(Says(Closed), Says(Closed with { State = TicketState.Archived }));

    [Fact]
    public void Returned_counts_at_the_unit_that_asked_and_is_open_at_the_office()
    {
        var ticket = Ticket(TicketState.PendingDispatch) with { Requests = [new TicketRequest(1, RequestKind.Return, RequestState.Approved, Filed, "tax")] };
        var units = Of(ticket with { Dispatch = ticket.Dispatch! with { ReturnedAt = Filed } });
        Assert.Equal((1, 0), (units["tax"][Figure.Returned], units["tax"][Figure.Tickets]));
        Assert.Equal((1, 1), (units[Contribution.HotlineOffice][Figure.Tickets], units[Contribution.HotlineOffice][Figure.Open]));
    }

    [Fact]
    public void Counts_a_co_units_part_apart()
    {
        var ticket = Ticket(TicketState.InProgress) with
        {
            Parts = [new Part("housing", Filed, null), new Part("water", Filed, null) { AnsweredAt = Filed }],
            Clocks = [Clock(ClockKind.Part, 1) with { Unit = "water" }],
        };
        Assert.Equal("parts 1", Says(Of(ticket)["housing"]));
        Assert.Equal("parts 1, partsAnswered 1, partsInTime 1", Says(Of(ticket)["water"]));
    }

    [Fact]
    public void Sent_back_and_redone_counts_every_time()
    {
        var steps = new Step[] { new SentToUnits(Closed.Dispatch!), new SentBack("不完整"), new SentBack("仍不完整"), new RedoOrdered(null) };
        var counts = Of(Ticket(TicketState.Redo), steps)["tax"];
        Assert.Equal((2, 1, 1), (counts[Figure.SentBack], counts[Figure.Redone], counts[Figure.Open]));
    }

    private static Ticket Ticket(TicketState state) => new(
        "0123456789AB", Examples.Riddle, Filed, Promised, state, new RoutingDecision("tax", [], "1999", 1, true, ["tax"], []), new Dispatch("tax", [], "1999", Filed, null, Promised), 1);

    /// <summary>Of the lead, stopped two hours after it started.</summary>
    private static Clock Clock(ClockKind kind, int hours) =>
        new(kind, $"{kind}", "tax", Filed, new Term(9 - hours, TermUnit.WorkHours), null, Filed.AddHours(9 - hours), false, "none") { StoppedAt = Filed.AddHours(2) };

    private static Ticket WithClosure(Func<Closure, Closure> change) => Closed.WithClosure(change);

    private static IReadOnlyDictionary<string, Counts> Of(Ticket ticket, params Step[] steps) =>
        Contribution.Of(new TicketFile(new TicketVersion(ticket, default), [.. steps.Select(s => new TicketEvent(Filed, s, new Words("", "", "")))]));

    private static string Says(Ticket ticket, params string[] only) => Says(Of(ticket)["tax"], only);

    private static string Says(Counts counts, params string[] only) => string.Join(
        ", ",
        counts.Values.Select(v => (Name: char.ToLowerInvariant($"{v.Key}"[0]) + $"{v.Key}"[1..], v.Value))
            .Where(v => only.Length == 0 || only.Any(o => v.Name.StartsWith(o, StringComparison.Ordinal)))
            .OrderBy(v => v.Name, StringComparer.Ordinal).Select(v => $"{v.Name} {v.Value}"));
}
