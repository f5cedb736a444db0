using Hotline.Directory;
using Hotline.Routing;

namespace Hotline.Messages;

/// <summary>A ticket that is not stored yet, with the events that made it.</summary>
internal sealed record NewTicket(Ticket Ticket, IReadOnlyList<TicketEvent> Events);

/// <summary>How a filed message becomes a ticket (pure).</summary>
internal static class Registration
{
    public static NewTicket Of(MessageFiled filed, RoutingDecision routing, City city, Promises promises, DateTimeOffset now)
    {
        var dispatch = MayDispatch(routing, city)
            ? new Dispatch(routing.Lead, routing.Co, routing.Category, now, By: null, promises.For(city, filed.Content.Type, routing.Category, filed.FiledAt))
            : null;
        List<TicketEvent> events = [new(filed.FiledAt, TicketWords.Registered), .. Next(filed.Promised, dispatch, city, now)];
        var state = dispatch is null ? TicketState.PendingDispatch : TicketState.PendingSign;
        return new NewTicket(new Ticket(filed.Number, filed.Content, filed.FiledAt, filed.Promised, state, routing, dispatch, events.Count), events);
    }

    private static IEnumerable<TicketEvent> Next(Promise promised, Dispatch? dispatch, City city, DateTimeOffset now) => dispatch is null
        ? [new TicketEvent(now, TicketWords.ToDesk)]
        : DispatchEvents.Of(promised, dispatch, city, isCorrection: false);

    /// <summary>The router's word counts only for units and categories that exist.</summary>
    private static bool MayDispatch(RoutingDecision routing, City city) =>
        routing.Automatic && city.Category(routing.Category) is not null && routing.Co.Prepend(routing.Lead).All(u => city.Unit(u) is not null);
}
