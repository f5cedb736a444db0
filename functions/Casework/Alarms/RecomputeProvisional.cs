using Hotline.Casework.Commands;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Alarms;

/// <summary>
/// Counts again what rested on a year that the calendar now holds. Reads only the lists of such years, which are empty soon after. A year
/// that was held and is imported corrected moves no clock: those were promises by what was announced.
/// </summary>
public sealed class RecomputeProvisional(
    AlarmStore alarms, ChangeTicket change, FollowTicket follow, LiveDirectory directory, TimeProvider clock, ILogger<RecomputeProvisional> log)
{
    /// <returns>How many tickets were looked at.</returns>
    internal async Task<int> RunAsync(CancellationToken cancel)
    {
        var (calendar, count) = (directory.Current.Calendar, 0);
        foreach (var year in calendar.Years.Where(year => year >= clock.GetUtcNow().CityDate().Year - 1))
        {
            await foreach (var page in alarms.ReadProvisionalAsync(year, cancel))
            {
                foreach (var listed in page)
                {
                    await RecomputeAsync(listed, calendar, cancel);
                    count++;
                }
            }
        }

        return count;
    }

    private async Task RecomputeAsync(Alarm listed, WorkCalendar calendar, CancellationToken cancel)
    {
        await change.RunAsync(new Order(listed.Number, Actor.Clockwork), new RecomputeDue(), cancel);
        // Also without a step: by the calendar as it is now, the ticket may stand under the year after.
        await follow.RunAgainAsync(listed.Number, cancel);
        await alarms.RemoveAsync(listed, cancel);
        log.Recomputed(listed.Number, calendar.Version);
    }
}
