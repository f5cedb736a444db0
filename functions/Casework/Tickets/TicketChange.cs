namespace Hotline.Casework.Tickets;

/// <summary>A ticket after some steps, with the events that say so.</summary>
internal sealed record TicketChange(Ticket Ticket, IReadOnlyList<TicketEvent> Events);
