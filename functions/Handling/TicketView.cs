using Hotline.Directory;
using Hotline.Messages;
using Hotline.Routing;

namespace Hotline.Handling;

internal sealed record EnterpriseView(string? Uscc, string? Name);

internal sealed record ContactView(string? Name, string Phone);

internal sealed record TicketStep(DateTimeOffset At, string Key, string Zh, string En, string? By, string? Note);

/// <summary>A ticket for staff; <paramref name="Enterprise"/> and <paramref name="Contact"/> are absent where the reader may not see them.</summary>
internal sealed record TicketView(
    string Number,
    Words State,
    TicketType Type,
    string Title,
    string Body,
    string? Category,
    string? UnitHint,
    string? Place,
    Disclosure Disclosure,
    EnterpriseView? Enterprise,
    ContactView? Contact,
    DateTimeOffset FiledAt,
    Promise Promised,
    RoutingDecision Routing,
    Dispatch? Dispatch,
    IReadOnlyList<TicketStep>? History)
{
    public static TicketView Of(Ticket ticket, IReadOnlyList<TicketEvent>? events, TicketAccess access)
    {
        var c = ticket.Content;
        return new TicketView(
            TicketNumbers.Print(ticket.Number),
            Words.Of(ticket.State),
            c.Type,
            c.Title,
            c.Body,
            c.Category,
            c.UnitHint,
            c.Place,
            c.Disclosure,
            access.Enterprise ? new EnterpriseView(c.Uscc, c.EnterpriseName) : null,
            access.Contact ? new ContactView(c.ContactName, c.Phone) : null,
            ticket.FiledAt,
            ticket.Promised,
            ticket.Routing,
            ticket.Dispatch,
            events?.Select(e => new TicketStep(e.At, e.Words.Key, e.Words.Zh, e.Words.En, e.By, e.Note)).ToList());
    }
}
