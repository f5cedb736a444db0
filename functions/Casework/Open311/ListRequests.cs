using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Open311;

/// <summary>Keeps each client's list of what it filed.</summary>
internal sealed class FollowOpen311(Open311Store filed, LiveDirectory directory) : IFollowTicket
{
    public Task RunAsync(TicketFile file, int seen, CancellationToken cancel) => Open311Clients.ClientOf(file.Version.Ticket.Source) is { } client
        ? filed.PutAsync(client, file.Version.Ticket, ServiceRequest.Of(file, directory.Current), cancel)
        : Task.CompletedTask;
}
