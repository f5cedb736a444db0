using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;

namespace Hotline.Casework.Alarms;

/// <summary>When time alone does something to a ticket next (pure).</summary>
internal static class NextAlarm
{
    /// <returns>UTC; null when nothing will happen by itself any more.</returns>
    public static DateTimeOffset? Of(Ticket ticket, Terms terms, CityDirectory city)
    {
        var clocks = ticket.Clocks.Where(c => c.IsRunning).Select(c => terms.NextAlert(c, city));
        return clocks.Append(ArchiveTicket.DueAt(ticket, terms.Options)).Append(AnonymiseTicket.DueAt(ticket, terms.Options)).Min();
    }

    /// <summary>The first year that a ticket's due instants had to guess; null when none.</summary>
    public static int? GuessedYear(Ticket ticket, WorkCalendar calendar)
    {
        var guessed = ticket.Clocks.Where(c => c is { StoppedAt: null, Provisional: true }).ToList();
        if (guessed.Count == 0)
        {
            return null;
        }

        var (from, to) = (guessed.Min(c => c.StartedAt).CityDate().Year, guessed.Max(c => c.DueAt).CityDate().Year);
        // All are held where the calendar learned them meanwhile: then they are recomputed at once.
        return Enumerable.Range(from, to - from + 1).Where(year => !calendar.Holds(year)).DefaultIfEmpty(to).First();
    }
}
