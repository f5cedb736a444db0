using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Duplicates;

/// <summary>Makes a message known to those that come after it.</summary>
internal sealed class IndexDuplicates(TableServiceClient tables, DuplicateIndex matters) : Projection(tables, DuplicateStore.Table)
{
    public override IEnumerable<ITableEntity> RowsOf(TicketFile file) => matters.RowsOf(file.Version.Ticket);
}
