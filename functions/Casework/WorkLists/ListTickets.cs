using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.WorkLists;

/// <summary>A ticket's lines in the lists.</summary>
internal sealed class ListTickets(TableServiceClient tables) : Projection(tables, WorkListStore.Table)
{
    public override IEnumerable<ITableEntity> RowsOf(TicketFile file) => WorkListRows.Of(file.Version.Ticket).Select(WorkListRow.From);
}
