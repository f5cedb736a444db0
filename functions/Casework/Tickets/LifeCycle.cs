using Hotline.Platform.Commands;
using static Hotline.Casework.Tickets.Party;
using static Hotline.Casework.Tickets.TicketState;

namespace Hotline.Casework.Tickets;

/// <summary>
/// The life of a ticket as data (domain: 国办函〔2025〕66号 and the practice it rests on); a command's name is in its address too. Return, extension, hold, reopen and objection are
/// requests with states of their own and leave the ticket's alone until decided.
/// </summary>
internal static class LifeCycle
{
    public static readonly IReadOnlyList<TicketState> Unanswered =
        [Submitted, SupplementRequested, PendingDispatch, PendingSign, InProgress, OnHold, PendingReview, Redo];

    private static readonly IReadOnlyList<TicketState> WithUnits = [PendingSign, InProgress, OnHold, Redo];
    private static readonly IReadOnlyList<TicketState> Working = [InProgress, OnHold, Redo];
    private static readonly IReadOnlyList<TicketState> AfterRating = [PendingCallBack, Redo, PendingReview, Replied, Closed];

    private static readonly LifeCycle<string, TicketState, Party> Table = new(
    [
        new("accept", [HotlineOffice], [Submitted], PendingDispatch, PendingSign),
        new("request-supplement", [HotlineOffice], [Submitted, PendingDispatch], SupplementRequested),
        new("supplement", [Enterprise], [SupplementRequested], Submitted),
        new("expire-supplement", [Clockwork], [SupplementRequested], Withdrawn),
        new("refuse", [HotlineOffice], [Submitted, PendingDispatch], NotAccepted),
        new("answer-directly", [HotlineOffice], [Submitted, PendingDispatch], Replied),
        new("dispatch", [HotlineOffice], [PendingDispatch, PendingSign], PendingSign),
        new("merge", [HotlineOffice], [Submitted, PendingDispatch, PendingSign, InProgress], Merged),
        new("unmerge", [HotlineOffice, Clockwork], [Merged], Submitted, PendingDispatch, PendingSign, InProgress),
        new("follow", [Clockwork], [.. Unanswered, Replied, PendingCallBack, Closed, Merged, NotAccepted, Withdrawn]),
        new("answer-follower", [Clockwork], [Merged]),

        new("sign", [Lead], [PendingSign], InProgress),
        new("sign-part", [Co], WithUnits),
        new("answer-part", [Co], WithUnits),
        new("add-co-units", [HotlineOffice], WithUnits),
        new("record-contact", [Lead], Working),
        new("request-return", [Lead], [PendingSign, InProgress]),
        new("approve-return", [HotlineOffice], [PendingSign, InProgress], PendingDispatch, PendingSign),
        new("reject-return", [HotlineOffice], [PendingSign, InProgress]),
        new("request-extension", [Lead], [InProgress]),
        new("approve-extension", [HotlineOffice], [InProgress]),
        new("reject-extension", [HotlineOffice], [InProgress]),
        new("request-hold", [Lead], [InProgress]),
        new("approve-hold", [HotlineOffice], [InProgress], OnHold),
        new("reject-hold", [HotlineOffice], [InProgress]),
        new("report-progress", [Lead], [OnHold]),
        new("resume", [Lead, HotlineOffice], [OnHold], InProgress),
        new("reply", [Lead], Working, PendingReview),
        // Nobody passes the answer of the own unit.
        new("pass-review", [CallBackDesk], [PendingReview], Replied),
        new("send-back", [HotlineOffice], [PendingReview], InProgress, Redo),
        new("remind", [HotlineOffice, Leader], WithUnits),
        new("supervise", [HotlineOffice, Leader], Unanswered),

        new("rate", [Enterprise], [Replied], Closed, PendingCallBack),
        new("expire-rating", [Clockwork], [Replied], Closed, PendingCallBack),
        new("record-call-back", [CallBackDesk], [PendingCallBack, Closed]),
        new("verify-bad-rating", [CallBackDesk], [PendingCallBack]),
        new("settle-bad-rating", [CallBackDesk], [PendingCallBack]),
        new("confirm", [CallBackDesk], [PendingCallBack], Closed),
        new("order-redo", [CallBackDesk], [PendingCallBack], Redo, PendingDispatch),
        new("request-objection", [Lead], AfterRating),
        new("uphold-objection", [EvaluationOffice], AfterRating),
        new("reject-objection", [EvaluationOffice], AfterRating),
        new("request-reopen", [Enterprise], [Closed]),
        new("approve-reopen", [HotlineOffice], [Closed], Redo, PendingDispatch),
        new("reject-reopen", [HotlineOffice], [Closed]),
        new("withdraw", [Enterprise], Unanswered, Withdrawn),

        new("attach", [Enterprise, HotlineOffice, Lead, Co], [.. Unanswered, Replied, PendingCallBack]),
        new("alert", [Clockwork], [.. Unanswered, Replied, PendingCallBack, Closed]),
        new("recompute-due", [Clockwork], [.. Unanswered, Replied, PendingCallBack, Closed]),
        new("archive", [Clockwork], [Closed, NotAccepted, Withdrawn, Merged], Archived),
        new("anonymise", [Clockwork], [Archived]),
    ]);

    public static IReadOnlyList<Rule<string, TicketState, Party>> Rules => Table.Rules;

    public static Rule<string, TicketState, Party> Of(string command) => Table.Of(command);

    /// <summary>The commands that a ticket takes from somebody as it is; a guard may still refuse one.</summary>
    public static IReadOnlyList<string> Legal(Ticket ticket, Actor actor) => [.. Table.Legal(ticket.State, party => actor.Is(party, ticket))];

    public static bool MayGive(string command, Ticket ticket, Actor actor) => Table.MayGive(command, party => actor.Is(party, ticket));

    public static bool Fits(string command, Ticket ticket) => Table.Fits(command, ticket.State);
}
