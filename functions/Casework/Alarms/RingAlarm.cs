using Hotline.Casework.Tickets;

namespace Hotline.Casework.Alarms;

/// <summary>Does to one ticket what its alarm is for, and sets its next one. Safe to repeat; a leftover row goes when it is met.</summary>
public sealed class RingAlarm(TicketStore tickets, DoWhatIsDue work, SetAlarm set, AlarmStore alarms)
{
    internal async Task RunAsync(Alarm alarm, CancellationToken cancel)
    {
        var next = "";
        if (await tickets.ReadAsync(alarm.Number, cancel) is { } met)
        {
            await work.RunAsync(met.Ticket, cancel);
            var after = await tickets.ReadAsync(alarm.Number, cancel);
            next = await set.RunAsync(after!.Ticket, isTried: true, cancel);
        }

        if (next != alarm.Row)
        {
            await alarms.RemoveAsync(alarm, cancel);
        }
    }
}
