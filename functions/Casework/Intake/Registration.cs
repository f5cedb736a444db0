using Hotline.Casework.Acceptance;
using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;

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

        var next = TakeSteps.Of(ticket.After(first), [.. AutomaticDispatch.Next(ticket, with)], with);
        return next with { Events = [first, .. next.Events] };
    }
}
