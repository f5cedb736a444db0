using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Confidentiality;

namespace Hotline.Casework.WorkLists;

/// <summary>A line in the list <paramref name="List"/> of <paramref name="Owner"/>, a unit or the city, at <paramref name="Order"/> (ticks, least first).</summary>
internal sealed record WantedLine(string Owner, string List, long Order, WorkListEntry Entry);

/// <summary>In which lists a ticket stands, and where (pure).</summary>
internal static class WorkListRows
{
    private static readonly IReadOnlyList<TicketState> WithNobody = [TicketState.Submitted, TicketState.SupplementRequested, TicketState.PendingDispatch];
    private static readonly IReadOnlyList<TicketState> Ended =
        [TicketState.NotAccepted, TicketState.Closed, TicketState.Merged, TicketState.Withdrawn, TicketState.Archived];

    public static IReadOnlyList<WantedLine> Of(Ticket ticket) => [.. Lists(ticket).Select(l => Line(ticket, l.Owner, l.List))];

    private static IEnumerable<(string Owner, string List)> Lists(Ticket ticket)
    {
        var state = WorkListNames.Of(ticket.State);
        yield return (WorkListNames.City, state);
        if (ticket.Lead is { } lead && !WithNobody.Contains(ticket.State))
        {
            yield return (lead, state);
        }

        if (LifeCycle.Of("answer-part").From.Contains(ticket.State))
        {
            foreach (var part in ticket.Parts.Where(p => p.AnsweredAt is null))
            {
                yield return (part.Unit, WorkListNames.Parts);
            }
        }

        foreach (var list in OfCity(ticket))
        {
            yield return (WorkListNames.City, list);
        }
    }

    private static IEnumerable<string> OfCity(Ticket ticket)
    {
        if (IsOnDesk(ticket))
        {
            yield return WorkListNames.Desk;
        }

        if (ticket.Requests.Any(r => r.State == RequestState.Pending))
        {
            yield return WorkListNames.Requests;
        }

        if (LifeCycle.Of("record-call-back").From.Contains(ticket.State) && ticket.Closure is { WantsCallBack: true, CallBack: not { Reached: true } })
        {
            yield return WorkListNames.CallBacks;
        }

        if (ticket.Clocks.Any(c => c.IsRunning && c.Provisional))
        {
            yield return WorkListNames.Provisional;
        }
    }

    private static WantedLine Line(Ticket ticket, string owner, string list)
    {
        var entry = Entry(ticket, owner, list);
        var order = list == WorkListNames.Desk ? ticket.FiledAt.UtcTicks
            : Ended.Contains(ticket.State) && list == WorkListNames.Of(ticket.State) ? DateTimeOffset.MaxValue.UtcTicks - ticket.StateSince.UtcTicks
            : entry.DueAt.UtcTicks;
        return new WantedLine(owner, list, order, entry);
    }

    private static WorkListEntry Entry(Ticket ticket, string owner, string list)
    {
        var clock = WorkListClock.Of(ticket, list, owner == WorkListNames.City ? null : owner);
        return new WorkListEntry(
            ticket.Number,
            ticket.State,
            ticket.Type,
            Title(ticket.Content),
            ticket.Content.Place,
            ticket.Category,
            WithNobody.Contains(ticket.State) ? null : ticket.Lead,
            [.. ticket.Parts.Select(p => p.Unit)],
            ticket.FiledAt,
            ticket.Promised.Date,
            clock?.Kind,
            clock?.DueAt ?? ticket.Due.At,
            clock?.Alert ?? Alert.None,
            [.. ticket.Requests.Where(r => r.State == RequestState.Pending).Select(r => r.Kind)])
        {
            Desk = list == WorkListNames.Desk ? Hints(ticket) : null,
        };
    }

    private static string Title(MessageContent content) =>
        content.Disclosure == Disclosure.Named ? Redaction.Of(content.Title) : Redaction.OfAnonymous(content.Title, content.Writer);

    private static bool IsOnDesk(Ticket ticket) => ticket.State is TicketState.Submitted or TicketState.PendingDispatch;

    private static DeskHints Hints(Ticket ticket) =>
        new(ticket.Routing.Category, ticket.Routing.Confidence, ticket.Routing.Candidates, ticket.Routing.Reasons, ticket.Duplicates);
}
