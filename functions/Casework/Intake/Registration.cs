using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Intake;

/// <summary>How a filed message becomes a ticket (pure).</summary>
internal static class Registration
{
    /// <summary>Before its first step.</summary>
    public static Ticket Filed(MessageFiled filed, RoutingDecision routing) =>
        new(filed.Number, filed.Content, filed.FiledAt, filed.Promised, TicketState.Submitted, routing, null, 0);

    public static TicketChange Of(Ticket ticket, Registered registered, AcceptanceMode acceptance, Deciding with)
    {
        var first = new TicketEvent(ticket.FiledAt, registered, registered.Say(ticket, with.City));
        if (acceptance == AcceptanceMode.Manual)
        {
            first = first with { Clocks = ClockRules.Changes(ticket, ticket.After(first), with) };
            return new TicketChange(ticket.After(first), [first]);
        }

        var next = TicketChange.Of(ticket.After(first), [.. Next(ticket, with)], with);
        return next with { Events = [first, .. next.Events] };
    }

    /// <summary>Where an accepted ticket goes: to its units by rule when the router was sure, else to the desk.</summary>
    public static IEnumerable<Step> Next(Ticket ticket, Deciding with)
    {
        if (!MayDispatch(ticket, with.City))
        {
            return [new SentToDesk()];
        }

        var routing = ticket.Routing;
        var due = with.Terms.Promise(with.City, ticket.Type, routing.Category, ticket.FiledAt);
        return SentToUnits.Of(ticket, new Dispatch(routing.Lead, routing.Co, routing.Category, with.Now, By: null, due));
    }

    /// <summary>
    /// The router's word counts only for units and categories that exist, for the category that was accepted, and once: a unit that returned
    /// the ticket does not get it by rule again.
    /// </summary>
    private static bool MayDispatch(Ticket ticket, CityDirectory city)
    {
        var routing = ticket.Routing;
        return routing.Automatic
            && ticket.Dispatch is null
            && (ticket.AcceptedCategory ?? routing.Category) == routing.Category
            && city.Category(routing.Category) is not null
            && routing.Co.Prepend(routing.Lead).All(u => city.Unit(u) is not null);
    }
}
