using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Handling;

/// <summary>Keeps what the router may learn from a ticket's dispatch.</summary>
internal sealed class KeepExamples(TableServiceClient tables) : Projection(tables, ExampleStore.Table)
{
    public override IEnumerable<ITableEntity> RowsOf(TicketFile file) =>
        ExampleOf(file.Version.Ticket) is { } example ? [ExampleStore.RowOf(example)] : [];

    /// <returns>Null for a ticket that no person has dispatched, for the router must not learn from itself, or whose unit returned it.</returns>
    internal static LabelledExample? ExampleOf(Ticket ticket) => ticket.Dispatch is { By: not null, ReturnedAt: null } dispatch
        ? LabelledExample.Of(ticket.Number, ticket.FiledAt, ticket.Content.ForRouting(), dispatch.Lead, dispatch.Co, dispatch.Category)
        : null;
}
