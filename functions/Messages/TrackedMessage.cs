using Hotline.Confidentiality;
using Hotline.Directory;
using Hotline.Tickets;

namespace Hotline.Messages;

internal sealed record UnitName(string Id, string Name);

internal sealed record HistoryLine(DateTimeOffset At, string Key, string Zh, string En);

/// <summary>The answer to <c>GET api/messages/{number}</c>: no personal data, for a number and a code get around.</summary>
internal sealed record TrackedMessage(
    string Number,
    Words State,
    TicketType? Type = null,
    string? Title = null,
    UnitName? LeadUnit = null,
    DateOnly? PromisedDate = null,
    bool? Provisional = null,
    DateTimeOffset? FiledAt = null,
    IReadOnlyList<HistoryLine>? History = null)
{
    public static TrackedMessage Registering(string number) => new(TicketNumbers.Print(number), Words.Registering);

    public static TrackedMessage Of(TicketFile file, City city)
    {
        var ticket = file.Version.Ticket;
        var lead = ticket.Lead;
        return new TrackedMessage(
            TicketNumbers.Print(ticket.Number),
            Words.Of(ticket.State),
            ticket.Type,
            Redaction.Of(ticket.Content.Title),
            lead is null ? null : new UnitName(lead, city.Unit(lead)?.Name ?? lead),
            ticket.Due.Date,
            ticket.Due.Provisional,
            ticket.FiledAt,
            [.. file.Events.Where(e => e.IsPublic).Select(e => new HistoryLine(e.At, e.Words.Key, Redaction.Of(e.Words.Zh), Redaction.Of(e.Words.En)))]);
    }
}
