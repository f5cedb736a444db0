using Hotline.Directory;
using Hotline.Routing;
using Hotline.Tickets;

namespace Hotline.Messages;

/// <summary>How a filed message becomes a ticket (pure).</summary>
internal static class Registration
{
    public static TicketChange Of(MessageFiled filed, RoutingDecision routing, Deciding with)
    {
        var ticket = new Ticket(filed.Number, filed.Content, filed.FiledAt, filed.Promised, TicketState.Submitted, routing, null, 0);
        var registered = new Registered([]) { Source = filed.Source };
        var first = new TicketEvent(filed.FiledAt, registered, registered.Say(ticket, with.City));
        var next = TicketChange.Of(ticket.After(first), [.. Next(ticket, routing, with)], with);
        return next with { Events = [first, .. next.Events] };
    }

    private static IEnumerable<Step> Next(Ticket ticket, RoutingDecision routing, Deciding with)
    {
        if (!MayDispatch(routing, with.City))
        {
            return [new SentToDesk()];
        }

        var due = with.Terms.Promise(with.City, ticket.Type, routing.Category, ticket.FiledAt);
        return SentToUnits.Of(ticket, new Dispatch(routing.Lead, routing.Co, routing.Category, with.Now, By: null, due));
    }

    /// <summary>The router's word counts only for units and categories that exist.</summary>
    private static bool MayDispatch(RoutingDecision routing, City city) =>
        routing.Automatic && city.Category(routing.Category) is not null && routing.Co.Prepend(routing.Lead).All(u => city.Unit(u) is not null);
}
