using Hotline.Clocks;

namespace Hotline.Tickets;

/// <summary>A ticket is what was filed and its trace, folded (pure).</summary>
internal static class Fold
{
    /// <summary>The ticket after one more event.</summary>
    public static Ticket After(this Ticket ticket, TicketEvent step)
    {
        var after = step.Step.Apply(ticket, step.At);
        return after with
        {
            Events = ticket.Events + 1,
            StateSince = after.State == ticket.State ? ticket.StateSince : step.At,
            Clocks = ticket.Clocks.Merge(step.Clocks),
        };
    }

    /// <summary>From what was filed to what its trace made of it.</summary>
    public static Ticket Of(Ticket filed, IEnumerable<TicketEvent> trace) => trace.Aggregate(filed, After);
}
