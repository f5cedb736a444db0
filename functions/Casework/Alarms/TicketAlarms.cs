using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Alarms;

/// <summary>Keeps a ticket's next alarm, and lists it under the year whose working days it had to guess.</summary>
internal sealed class FollowAlarms(SetAlarm set, AlarmStore alarms, LiveDirectory directory, ILogger<FollowAlarms> log) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        await set.RunAsync(ticket, isTried: false, cancel);
        if (NextAlarm.GuessedYear(ticket, directory.Current.Calendar) is { } year && await alarms.ListProvisionalAsync(year, ticket.Number, cancel))
        {
            log.Provisional(ticket.Number, year);
        }
    }
}
