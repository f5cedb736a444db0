using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Acceptance;

/// <summary>What follows when a ticket is accepted (pure).</summary>
internal static class AutomaticDispatch
{
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
