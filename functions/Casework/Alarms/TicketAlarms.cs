using Azure.Data.Tables;
using Hotline.Casework.Clocks;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Alarms;

/// <summary>A ticket's next alarm, and its line under the year whose working days it had to guess.</summary>
internal sealed class TicketAlarms(TableServiceClient tables, Terms terms, LiveDirectory directory, ILogger<TicketAlarms> log)
    : Projection(tables, AlarmStore.Table)
{
    public override IEnumerable<ITableEntity> RowsOf(TicketFile file)
    {
        var (ticket, city) = (file.Version.Ticket, directory.Current);
        if (NextAlarm.Of(ticket, terms, city) is { } at)
        {
            yield return AlarmRow.From(AlarmRow.Keys(at, ticket.Number), ticket.Number);
        }

        if (NextAlarm.GuessedYear(ticket, city.Calendar) is { } year)
        {
            yield return AlarmRow.From(AlarmRow.ProvisionalKeys(year, ticket.Number), ticket.Number);
        }
    }

    public override async Task PutAsync(TableEntity row, CancellationToken cancel)
    {
        await base.PutAsync(row, cancel);
        if (row.PartitionKey != AlarmRow.Partition)
        {
            log.Provisional(row.RowKey, row.PartitionKey);
        }
    }
}
