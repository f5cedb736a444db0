using Hotline.Tickets;

namespace Hotline.Clocks;

/// <summary>Which clocks a ticket's state calls for. One line per rule.</summary>
internal static class WantedClocks
{
    public static IReadOnlyList<WantedClock> Of(Ticket ticket, Deciding with)
    {
        var o = with.Terms.Options;
        var attempt = ticket.Dispatch?.Attempt ?? 0;
        var wanted = new List<WantedClock>();
        switch (ticket.State)
        {
            case TicketState.Submitted:
                Want(ClockKind.Accept, "accept", null, new Term(o.AcceptWorkdays, TermUnit.Workdays));
                break;
            case TicketState.PendingDispatch:
                Want(ClockKind.Dispatch, $"dispatch-{attempt + 1}", null, new Term(o.DispatchWorkHours, TermUnit.WorkHours));
                break;
            case TicketState.PendingSign:
                Want(ClockKind.Sign, $"sign-{attempt}", ticket.Lead, new Term(o.SignWorkHours, TermUnit.WorkHours));
                break;
        }

        if (LifeCycle.Unanswered.Contains(ticket.State) && ticket.Redos == 0)
        {
            var term = ticket.ExtendedTo is null ? with.Terms.Reply(with.City, ticket.Type, ticket.Category) : null;
            wanted.Add(new WantedClock(ClockKind.Reply, "reply", ticket.Lead, ticket.FiledAt, term, ticket.ExtendedTo));
        }

        return wanted;

        void Want(ClockKind kind, string key, string? unit, Term term) => wanted.Add(new WantedClock(kind, key, unit, with.Now, term));
    }
}
