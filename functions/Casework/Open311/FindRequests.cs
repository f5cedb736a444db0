using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Open311;

/// <summary>Requests by their numbers, from the tickets themselves.</summary>
public sealed class FindRequests(TicketStore tickets, LiveDirectory directory)
{
    /// <summary>As many as one call may name: each costs two reads.</summary>
    internal const int Most = 50;

    /// <param name="typed">Numbers as typed; what is none, or not registered, is left out.</param>
    /// <param name="client">Who asks, if known: sees the text of what it filed.</param>
    /// <param name="cancel">Ends the reads.</param>
    internal async Task<IReadOnlyList<ServiceRequest>> RunAsync(IReadOnlyList<string> typed, string? client, CancellationToken cancel)
    {
        var numbers = typed.Select(TicketNumbers.Read).OfType<string>().Distinct(StringComparer.Ordinal);
        var files = await Task.WhenAll(numbers.Select(number => tickets.ReadWithEventsAsync(number, cancel)));
        return [.. files.OfType<TicketFile>().Select(file => Tell(file, client))];
    }

    private ServiceRequest Tell(TicketFile file, string? client) =>
        client is not null && Open311Clients.ClientOf(file.Version.Ticket.Source) == client
            ? ServiceRequest.Whole(file, directory.Current)
            : ServiceRequest.Of(file, directory.Current);
}
