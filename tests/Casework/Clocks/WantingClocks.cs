using Hotline.Casework.Clocks;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.Tests.Casework.Messages;
using Microsoft.Extensions.DependencyInjection;
using static Hotline.Casework.Tickets.TicketState;

namespace Hotline.Tests.Casework.Clocks;

/// <summary>(state, facts) → clocks. A tilde stands before a clock that stands still.</summary>
public sealed class WantingClocks
{
    private static readonly DateTimeOffset Now = Examples.FridayMorning;
    private static readonly Terms Terms = new ServiceCollection().AddOptions().AddSingleton<Terms>().BuildServiceProvider().GetRequiredService<Terms>();
    private static readonly Dispatch Sent = new("tax", ["housing", "water"], "1999", Now, null, new Promise(default, default, false, ""));
    private static readonly Ticket Filed = new(
        "0123456789AB", Examples.Riddle, Now.AddDays(-1), Sent.Due, Submitted, new RoutingDecision("", [], "", 0, false, [], []), null, 1)
    { StateSince = Now };

    private static readonly Ticket Signed = Filed with { State = InProgress, Dispatch = Sent, SignedAt = Now };
    private static readonly Ticket Released = Signed with { State = Replied, ContactedAt = Now, Closures = [new Closure(1, Now, Outcome.Resolved, "tax")] };
    private static readonly Ticket Badly = With(Released with { State = PendingCallBack }, c => c with
    {
        Rating = new ClosureRating(1, Now, []),
        WantsCallBack = true,
        Case = new BadRatingCase(Now),
    });

    private static readonly TicketRequest Asked = new(3, RequestKind.Return, RequestState.Pending, Now, "tax");

    private static readonly Dictionary<string, Ticket> Tickets = new(StringComparer.Ordinal)
    {
        ["filed"] = Filed,
        ["asked for more"] = Filed with { State = SupplementRequested, Clocks = [Running(ClockKind.Accept, "accept-1")] },
        ["asked for more after acceptance"] = Filed with { State = SupplementRequested },
        ["supplemented"] = Filed with { Clocks = [Running(ClockKind.Accept, "accept-1")] },
        ["not accepted"] = Filed with { State = NotAccepted },
        ["on the desk"] = Filed with { State = PendingDispatch },
        ["arrears on the desk"] = Filed with { State = PendingDispatch, Content = Filed.Content with { Category = "1001" } },
        ["returned"] = Filed with { State = PendingDispatch, Dispatch = Sent, Clocks = [Running(ClockKind.Dispatch, "dispatch-1") with { StoppedAt = Now }] },
        ["dispatched"] = Filed with { State = PendingSign, Dispatch = Sent },
        ["dispatched again"] = Filed with { State = PendingSign, Dispatch = Sent with { Attempt = 2 } },
        ["signed"] = Signed,
        ["contacted"] = Signed with { ContactedAt = Now },
        ["extended"] = Signed with { ContactedAt = Now, ExtendedTo = new DateOnly(2026, 12, 9) },
        ["with parts"] = Signed with { ContactedAt = Now, Parts = [new Part("housing", Now, 3), new Part("water", Now, null)] },
        ["with an answered part"] = Signed with { ContactedAt = Now, Parts = [new Part("housing", Now, 3) { AnsweredAt = Now }] },
        ["with requests"] = Signed with { ContactedAt = Now, Requests = [Asked with { No = 2, State = RequestState.Rejected }, Asked] },
        ["supervised"] = Signed with { ContactedAt = Now, Supervision = new Supervision(Now, new DateOnly(2026, 11, 24)) },
        ["on hold"] = Signed with { State = OnHold, Hold = new Hold(Now, new DateOnly(2026, 12, 4)), Parts = [new Part("housing", Now, 3)] },
        ["under review"] = Signed with { State = PendingReview },
        ["answered"] = Released,
        ["closed"] = With(Released with { State = Closed }, c => c with { ClosedAt = Now }),
        ["closed, to be called back"] = With(Released with { State = Closed }, c => c with { WantsCallBack = true }),
        ["called back"] = With(Released with { State = Closed }, c => c with { WantsCallBack = true, CallBack = new CallBack(Now, "a", true, true, true, 1) }),
        ["rated badly"] = Badly,
        ["verified"] = With(Badly, c => c with { CallBack = new CallBack(Now, "a", true, false, false, 1), Case = c.Case! with { VerifiedAt = Now } }),
        ["redone"] = Released with { State = Redo, ContactedAt = null, Redos = 1, Supervision = new Supervision(Now.AddDays(-1), new DateOnly(2026, 11, 24)) },
        ["merged"] = Signed with { State = Merged, Merge = new Merge("X", InProgress, Now) },
        ["withdrawn"] = Signed with { State = Withdrawn },
        ["archived"] = Released with { State = Archived },
    };

    [Theory]
    [InlineData("filed", "accept-1:1wd reply-1:5wd")]
    [InlineData("asked for more", "~accept-1:1wd supplement-1:10wd ~reply-1:5wd")]
    [InlineData("asked for more after acceptance", "supplement-1:10wd ~reply-1:5wd")]
    [InlineData("supplemented", "accept-1:1wd reply-1:5wd")]
    [InlineData("not accepted", "")]
    [InlineData("on the desk", "dispatch-1:2h reply-1:5wd")]
    [InlineData("arrears on the desk", "dispatch-1:10wd reply-1:30d")]
    [InlineData("returned", "dispatch-2:2h reply-1:3wd")]
    [InlineData("dispatched", "reply-1@tax:3wd sign-1@tax:4h")]
    [InlineData("dispatched again", "reply-1@tax:3wd sign-2@tax:4h")]
    [InlineData("signed", "reply-1@tax:3wd contact-1@tax:1h")]
    [InlineData("contacted", "reply-1@tax:3wd")]
    [InlineData("extended", "reply-1@tax:3wd→2026-12-09")]
    [InlineData("with parts", "reply-1@tax:3wd part-housing-1@housing:3wd part-water-1@water=reply-1")]
    [InlineData("with an answered part", "reply-1@tax:3wd")]
    [InlineData("with requests", "decide-3:1wd reply-1@tax:3wd")]
    [InlineData("supervised", "reply-1@tax:3wd supervise-1@tax→2026-11-24")]
    [InlineData("on hold", "~reply-1@tax:3wd ~part-housing-1@housing:3wd ~contact-1@tax:1h hold-1@tax→2026-12-04")]
    [InlineData("under review", "review-1:1wd reply-1@tax:3wd ~contact-1@tax:1h")]
    [InlineData("answered", "rate-1:14d")]
    [InlineData("closed", "")]
    [InlineData("closed, to be called back", "callBack-1:2wd")]
    [InlineData("called back", "")]
    [InlineData("rated badly", "callBack-1:2wd verify-1:1wd")]
    [InlineData("verified", "settle-1:5wd")]
    [InlineData("redone", "reply-2@tax:5wd contact-2@tax:1h")]
    [InlineData("merged", "")]
    [InlineData("withdrawn", "")]
    [InlineData("archived", "")]
    public void As_a_ticket_stands(string ticket, string clocks) => Assert.Equal(clocks, string.Join(' ', Of(Tickets[ticket]).Select(Print)));

    [Fact]
    public void For_every_state() => Assert.Equal(Enum.GetValues<TicketState>(), Tickets.Values.Select(t => t.State).Distinct().Order());

    [Fact]
    public void Of_every_kind() => Assert.Equal(Enum.GetValues<ClockKind>(), Tickets.Values.SelectMany(Of).Select(w => w.Kind).Distinct().Order());

    [Fact]
    public void The_law_counts_the_forwarding_from_filing() =>
        Assert.Equal(Filed.FiledAt, Of(Tickets["arrears on the desk"]).Single(w => w.Kind == ClockKind.Dispatch).From);

    private static IReadOnlyList<WantedClock> Of(Ticket ticket) => WantedClocks.Of(ticket, new Deciding(Actor.Clockwork, Now, SampleCity.City, Terms));

    private static Ticket With(Ticket ticket, Func<Closure, Closure> change) => ticket with { Closures = [change(ticket.Closure!)] };

    private static Clock Running(ClockKind kind, string key) => new(kind, key, null, Now, new Term(1, TermUnit.Workdays), null, Now, false, "");

    private static string Print(WantedClock w)
    {
        var term = w.Term is { } t ? $":{t.Amount}{t.Unit switch { TermUnit.WorkHours => "h", TermUnit.Workdays => "wd", _ => "d" }}" : "";
        var until = w.Until is { } date ? $"→{date:yyyy-MM-dd}" : "";
        return $"{(w.StandsStill ? "~" : "")}{w.Key}{(w.Unit is null ? "" : "@" + w.Unit)}{term}{until}{(w.DueWith is null ? "" : "=" + w.DueWith)}";
    }
}
