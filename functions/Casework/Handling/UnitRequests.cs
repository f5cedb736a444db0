using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Handling;

/// <summary>What the requests of units have in common.</summary>
internal static class UnitRequests
{
    public static TicketRequest Ask(this Ticket ticket, RequestKind kind, Deciding with) =>
        new(ticket.Requests.Count + 1, kind, RequestState.Pending, with.Now, with.Actor.Unit);

    public static RequestDecided Approved(this TicketRequest request, string? note = null) => new(request.No, RequestState.Approved, note);

    /// <summary>指定办理: as many returns were asked for as there may be. Counted whatever became of them, by whichever unit.</summary>
    public static bool IsDesignated(this Ticket ticket, Deciding with) =>
        ticket.Requests.Count(r => r.Kind == RequestKind.Return) >= with.Terms.Options.MostReturns;
}
