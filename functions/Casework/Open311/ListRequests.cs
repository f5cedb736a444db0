using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Open311;

/// <summary>Keeps each client's list of what it filed.</summary>
internal sealed class ListRequests(TableServiceClient tables, LiveDirectory directory) : Projection(tables, Open311Store.Table)
{
    public override IEnumerable<ITableEntity> RowsOf(TicketFile file) => Open311Clients.ClientOf(file.Version.Ticket.Source) is { } client
        ? [Open311Row.From(client, file.Version.Ticket, ServiceRequest.Of(file, directory.Current))]
        : [];
}
