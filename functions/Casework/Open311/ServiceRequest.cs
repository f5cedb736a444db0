using System.Globalization;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Confidentiality;
using Hotline.City.Directory;

namespace Hotline.Casework.Open311;

/// <summary>
/// A ticket as the specification tells it. Who only knows its number learns its service, unit, state and dates; text and place are for the
/// client that filed it. <c>closed</c> is what is answered or ended; a call back or a redo opens it again. Instants are the city's, with offset.
/// </summary>
internal sealed record ServiceRequest(string ServiceRequestId, string Status, string StatusNotes, string? ServiceName, string ServiceCode)
{
    public const string Open = "open";
    public const string Closed = "closed";

    private static readonly HashSet<TicketState> Ended =
        [TicketState.NotAccepted, TicketState.Replied, TicketState.Closed, TicketState.Merged, TicketState.Withdrawn, TicketState.Archived];

    public string? Description { get; init; }

    public string? AgencyResponsible { get; init; }

    public string? ServiceNotice { get; init; }

    public required string RequestedDatetime { get; init; }

    public required string UpdatedDatetime { get; init; }

    public string? ExpectedDatetime { get; init; }

    public string? Address { get; init; }

    public string? AddressId { get; init; }

    public string? Zipcode { get; init; }

    public double? Lat { get; init; }

    public double? Long { get; init; }

    public string? MediaUrl { get; init; }

    public static ServiceRequest Of(TicketFile file, CityDirectory city)
    {
        var ticket = file.Version.Ticket;
        var code = ticket.Category ?? ticket.Routing.Category;
        var isEnded = Ended.Contains(ticket.State);
        var said = file.Events.LastOrDefault(e => e.IsPublic);
        return new ServiceRequest(TicketNumbers.Print(ticket.Number), isEnded ? Closed : Open, Words.Of(ticket.State).Zh, city.Category(code)?.Name, code)
        {
            AgencyResponsible = ticket.Lead is { } lead ? city.Unit(lead)?.Name ?? lead : null,
            RequestedDatetime = InCity(ticket.FiledAt),
            UpdatedDatetime = InCity(isEnded ? ticket.StateSince : said?.At ?? ticket.StateSince),
            ExpectedDatetime = InCity(ticket.Due.At),
        };
    }

    /// <summary>For the client that filed it.</summary>
    public static ServiceRequest Whole(TicketFile file, CityDirectory city)
    {
        var content = file.Version.Ticket.Content;
        var request = Of(file, city);
        var said = file.Events.LastOrDefault(e => e.IsPublic)?.Words.Zh;
        return request with
        {
            StatusNotes = Redaction.Of($"{request.StatusNotes}：{said}"),
            Description = Redaction.Of(content.Body),
            Address = content.Place is { } place ? Redaction.Of(place) : null,
        };
    }

    private static string InCity(DateTimeOffset instant)
    {
        var city = instant.ToCity();
        return new DateTimeOffset(city, city - instant.UtcDateTime).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }
}
