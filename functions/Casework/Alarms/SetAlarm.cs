using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.Alarms;

/// <summary>Sets a ticket's alarm to when time alone does something to it next.</summary>
public sealed class SetAlarm(AlarmStore alarms, Terms terms, LiveDirectory directory, TimeProvider clock)
{
    // What has been tried and is still due was refused: asked again now and then, not every minute.
    private static readonly TimeSpan Again = TimeSpan.FromHours(1);

    /// <returns>The row that is its alarm now, empty for none.</returns>
    internal Task<string> RunAsync(Ticket ticket, bool isTried, CancellationToken cancel)
    {
        var (next, now) = (NextAlarm.Of(ticket, terms, directory.Current), clock.GetUtcNow());
        return alarms.SetAsync(ticket.Number, ticket.Events, isTried && next < now ? now + Again : next, cancel);
    }
}
