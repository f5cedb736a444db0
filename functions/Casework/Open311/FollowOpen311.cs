using Hotline.Directory;
using Hotline.Tickets;

namespace Hotline.Open311;

/// <summary>Keeps each client's list of what it filed.</summary>
internal sealed class FollowOpen311(Open311Store filed, CityDirectory directory) : IFollowTicket
{
    public Task RunAsync(TicketFile file, int seen, CancellationToken cancel) => Open311Clients.ClientOf(file.Version.Ticket.Source) is { } client
        ? filed.PutAsync(client, file.Version.Ticket, ServiceRequest.Of(file, directory.Current), cancel)
        : Task.CompletedTask;
}
