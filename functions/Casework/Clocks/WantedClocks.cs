using System.Text.Json;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using static Hotline.Casework.Tickets.TicketState;

namespace Hotline.Casework.Clocks;

/// <summary>
/// Which clocks a ticket's state and facts call for (pure). Keys: <c>sign-2</c> is of the second hand-over to a unit, <c>reply-2</c> of the
/// answer after the first released one, <c>decide-3</c> of request 3, <c>rate-1</c> of closure 1; others count up.
/// </summary>
internal sealed class WantedClocks(Ticket ticket, Deciding with)
{
    private readonly ClockOptions options = with.Terms.Options;

    /// <summary>How often it was handed to a lead: by dispatches, and by redos, each of which follows a released answer.</summary>
    private int HandOver => (ticket.Dispatch?.Attempt ?? 0) + ticket.Closures.Count;

    private bool IsWithUnits => ticket.State is PendingSign or InProgress or OnHold or Redo;

    public static IReadOnlyList<WantedClock> Of(Ticket ticket, Deciding with)
    {
        var wanted = new WantedClocks(ticket, with);
        return [.. wanted.OfTheDesk(), .. wanted.OfTheAnswer(), .. wanted.OfTheUnits(), .. wanted.AfterTheAnswer()];
    }

    private IEnumerable<WantedClock> OfTheDesk()
    {
        var isAsked = ticket.State == SupplementRequested;
        if (ticket.State == Submitted || (isAsked && ticket.ClockOf(ClockKind.Accept) is { StoppedAt: null }))
        {
            yield return Next(ClockKind.Accept, Workdays(options.AcceptWorkdays)) with { StandsStill = isAsked };
        }

        if (isAsked)
        {
            yield return Next(ClockKind.Supplement, Workdays(options.SupplementWorkdays));
        }

        if (ticket.State == PendingDispatch)
        {
            var isForward = ticket.Dispatch is null && Terms.Forward(with.City, ticket.Category) is not null;
            yield return Next(ClockKind.Dispatch, with.Terms.Dispatch(with.City, ticket)) with { From = isForward ? ticket.FiledAt : ticket.StateSince };
        }

        if (ticket.State == PendingReview)
        {
            yield return Next(ClockKind.Review, Workdays(options.ReviewWorkdays));
        }

        foreach (var request in ticket.Requests.Where(r => r.State == RequestState.Pending))
        {
            yield return Want(ClockKind.Decide, request.No, request.At, Workdays(options.DecideWorkdays));
        }
    }

    /// <summary>The promise runs from filing, whoever has the ticket; after a redo, from the order to redo.</summary>
    private IEnumerable<WantedClock> OfTheAnswer()
    {
        if (!LifeCycle.Unanswered.Contains(ticket.State))
        {
            yield break;
        }

        var unit = IsWithUnits || ticket.State == PendingReview ? ticket.Lead : null;
        var (from, term) = ticket.Closure is null
            ? (ticket.FiledAt, with.Terms.Reply(with.City, ticket.Type, ticket.Category))
            : (ticket.StateSince, Workdays(options.RedoWorkdays));
        var stands = ticket.State is SupplementRequested or OnHold;
        var reply = Want(ClockKind.Reply, ticket.Closures.Count + 1, from, term, unit) with { Until = ticket.ExtendedTo, StandsStill = stands };
        yield return reply;
        foreach (var part in ticket.Parts.Where(p => IsWithUnits && p.AnsweredAt is null))
        {
            var wanted = new WantedClock(ClockKind.Part, $"part-{part.Unit}-{HandOver}", part.Unit, part.AssignedAt, Term: null);
            yield return part.Workdays is { } own
                ? wanted with { Term = Workdays(own), StandsStill = ticket.State == OnHold }
                : wanted with { DueWith = reply.Key };
        }

        // Supervision was of the answer: once that is released, a redo's is another.
        if (ticket.Supervision is { } supervision && !(supervision.At <= ticket.Closure?.ReleasedAt))
        {
            yield return Next(ClockKind.Supervise, null) with { Unit = unit, From = supervision.At, Until = supervision.Due };
        }
    }

    private IEnumerable<WantedClock> OfTheUnits()
    {
        if (ticket.State == PendingSign)
        {
            yield return Want(ClockKind.Sign, HandOver, ticket.Dispatch!.At, Hours(options.SignWorkHours), ticket.Lead);
        }

        var isSigned = ticket.SignedAt is not null && ticket.State is InProgress or OnHold or PendingReview;
        if (ticket.ContactedAt is null && (isSigned || ticket.State == Redo))
        {
            var from = ticket.State == Redo ? ticket.StateSince : ticket.SignedAt!.Value;
            var contact = Want(ClockKind.Contact, HandOver, from, Hours(options.ContactWorkHours), ticket.Lead);
            yield return contact with { StandsStill = ticket.State is OnHold or PendingReview };
        }

        if (ticket is { State: OnHold, Hold: { } hold })
        {
            yield return Next(ClockKind.Hold, null) with { Unit = ticket.Lead, From = hold.Since, Until = hold.NextReply };
        }
    }

    private IEnumerable<WantedClock> AfterTheAnswer()
    {
        if (ticket.Closure is not { } closure || ticket.State is Archived or Merged or Withdrawn)
        {
            yield break;
        }

        if (ticket.State == Replied && closure.Rating is null)
        {
            yield return Want(ClockKind.Rate, closure.No, closure.ReleasedAt, new Term(options.RateDays, TermUnit.Days));
        }

        if (ticket.State is PendingCallBack or Closed && closure is { WantsCallBack: true, CallBack: not { Reached: true } })
        {
            yield return Want(ClockKind.CallBack, closure.No, ticket.StateSince, Workdays(options.CallBackWorkdays));
        }

        if (ticket.Closures.FirstOrDefault(c => c.Case is { SettledAt: null }) is { No: var no, Case: { } open })
        {
            yield return open.VerifiedAt is { } verified
                ? Want(ClockKind.Settle, no, verified, Workdays(options.SettleWorkdays))
                : Want(ClockKind.Verify, no, open.OpenedAt, Workdays(options.VerifyWorkdays));
        }
    }

    private static Term Hours(int amount) => new(amount, TermUnit.WorkHours);

    private static Term Workdays(int amount) => new(amount, TermUnit.Workdays);

    private static WantedClock Want(ClockKind kind, int no, DateTimeOffset from, Term? term, string? unit = null) =>
        new(kind, $"{JsonNamingPolicy.CamelCase.ConvertName(kind.ToString())}-{no}", unit, from, term);

    /// <summary>The one of its kind that runs already, or one more.</summary>
    private WantedClock Next(ClockKind kind, Term? term)
    {
        var latest = ticket.Clocks.LastOrDefault(c => c.Kind == kind);
        var next = Want(kind, (latest?.No ?? 0) + 1, ticket.StateSince, term);
        return latest is { StoppedAt: null } ? next with { Key = latest.Key } : next;
    }

}
