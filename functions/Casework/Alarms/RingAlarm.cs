using Hotline.Casework.Clocks;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Alarms;

/// <summary>Does to one ticket what its alarm is for, which moves the alarm. Safe to repeat; a leftover row goes when it is met.</summary>
public sealed class RingAlarm(
    TicketStore tickets, RunDueCommands work, FollowTicket follow, AlarmStore alarms, Terms terms, LiveDirectory directory, TimeProvider clock)
{
    internal async Task RunAsync(Alarm alarm, CancellationToken cancel)
    {
        if (await tickets.ReadAsync(alarm.Number, cancel) is not { Ticket: var met })
        {
            await alarms.RemoveAsync(alarm, cancel);
            return;
        }

        await work.RunAsync(met, cancel);
        var isOwn = IsOf(met, alarm);
        // Else it may be its own by the terms and the calendar as they were.
        await (isOwn ? follow.RunAsync(alarm.Number, cancel) : follow.RunAgainAsync(alarm.Number, cancel));
        if (IsOf((await tickets.ReadAsync(alarm.Number, cancel))!.Ticket, alarm))
        {
            await alarms.PostponeAsync(alarm, clock.GetUtcNow(), cancel);
        }
        else if (!isOwn)
        {
            await alarms.RemoveAsync(alarm, cancel);
        }
    }

    private bool IsOf(Ticket ticket, Alarm alarm) =>
        NextAlarm.Of(ticket, terms, directory.Current) is { } at && AlarmRow.Keys(at, ticket.Number).RowKey == alarm.Row;
}
