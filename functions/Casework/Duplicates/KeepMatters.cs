using Azure.Data.Tables;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Duplicates;

/// <summary>Makes a message known to those that come after it.</summary>
internal sealed class KeepMatters(TableServiceClient tables, Matters matters) : Projection(tables, MatterStore.Table)
{
    public override IEnumerable<ITableEntity> RowsOf(TicketFile file) => matters.RowsOf(file.Version.Ticket);
}
