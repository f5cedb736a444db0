using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Commands;

/// <summary>What becomes of a ticket when steps are taken (pure).</summary>
internal static class TakeSteps
{
    /// <summary>Takes the steps in order; the clocks that follow from all of them go with the last.</summary>
    public static TicketChange Of(Ticket before, IReadOnlyList<Step> steps, Deciding with)
    {
        var (ticket, events) = (before, new List<TicketEvent>());
        foreach (var step in steps)
        {
            var words = step.Say(ticket, with.City);
            var happened = new TicketEvent(with.Now, step, words, with.Actor.Id, with.Actor.Unit);
            if (events.Count == steps.Count - 1)
            {
                happened = happened with { Clocks = ClockRules.Changes(before, ticket.After(happened), with) };
            }

            ticket = ticket.After(happened);
            events.Add(happened);
        }

        return new TicketChange(ticket, events);
    }
}
