using Hotline.Directory;
using Hotline.Tickets;

namespace Hotline.Handling;

/// <summary>A ticket on the dispatch desk (待派单): what a dispatcher needs to pick it, and the router's three candidates, best first.</summary>
public sealed record DeskEntry(
    string Number,
    TicketType Type,
    string Title,
    string? Place,
    DateTimeOffset FiledAt,
    DateOnly PromisedDate,
    string Category,
    double Confidence,
    IReadOnlyList<string> Candidates,
    IReadOnlyList<string> Reasons)
{
    public static DeskEntry Of(Ticket ticket) => new(
        ticket.Number,
        ticket.Content.Type,
        ticket.Content.Title,
        ticket.Content.Place,
        ticket.FiledAt,
        ticket.Promised.Date,
        ticket.Routing.Category,
        ticket.Routing.Confidence,
        ticket.Routing.Candidates,
        ticket.Routing.Reasons);
}
