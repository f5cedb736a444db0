namespace Hotline.City.Calendar;

/// <summary>A date by which something is due. It is provisional when it rests on a year whose holidays are not announced yet.</summary>
public sealed record DueDate(DateOnly Date, bool IsProvisional);

/// <summary>The days off on weekdays and the weekend days worked instead (调休) of one year.</summary>
public sealed record CalendarYear(IReadOnlySet<DateOnly> DaysOff, IReadOnlySet<DateOnly> MakeUpWorkDays);

/// <summary>
/// The city's working days. A year it does not hold has its weekends and the holidays of fixed date off; the lunar ones cannot be known
/// before the State Council's notice.
/// </summary>
public sealed class WorkCalendar(string version, IReadOnlyDictionary<int, CalendarYear> years)
{
    /// <summary>Holds no year: everything it says is provisional.</summary>
    public static WorkCalendar Unknown { get; } = new("none", new Dictionary<int, CalendarYear>());

    /// <summary>Short content hash of the file it came from.</summary>
    public string Version => version;

    public IEnumerable<int> Years => years.Keys;

    public bool Holds(int year) => years.ContainsKey(year);

    public bool IsWorkday(DateOnly date) => years.TryGetValue(date.Year, out var year)
        ? year.MakeUpWorkDays.Contains(date) || !IsWeekend(date) && !year.DaysOff.Contains(date)
        : !IsWeekend(date) && !IsFixedHoliday(date);

    /// <summary>
    /// Part of a public holiday: a day off that is no weekend, one of fixed date, or a weekend joined to such a day (files list only the weekdays).
    /// </summary>
    public bool IsHoliday(DateOnly date)
    {
        if (IsWorkday(date))
        {
            return false;
        }

        return IsNamedHoliday(date) || IsJoined(date, 1) || IsJoined(date, -1);
    }

    /// <summary>Counts from the next day on: one working day after a Friday is the Monday.</summary>
    public DueDate AddWorkdays(DateOnly from, int days)
    {
        var (date, isProvisional) = (from, false);
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            isProvisional |= !Holds(date.Year);
            left -= IsWorkday(date) ? 1 : 0;
        }

        return new DueDate(date, isProvisional);
    }

    /// <returns><paramref name="date"/> itself if it is a working day, or the first one after it.</returns>
    public DueDate FirstWorkdayFrom(DateOnly date) => IsWorkday(date)
        ? new DueDate(date, !Holds(date.Year))
        : AddWorkdays(date, 1) is var next && Holds(date.Year) ? next : next with { IsProvisional = true };

    public DateOnly LastWorkdayBefore(DateOnly date)
    {
        do
        {
            date = date.AddDays(-1);
        }
        while (!IsWorkday(date));
        return date;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>.</summary>
    public int CountWorkdays(DateOnly from, DateOnly to) =>
        Enumerable.Range(1, Math.Max(0, to.DayNumber - from.DayNumber)).Count(days => IsWorkday(from.AddDays(days)));

    /// <summary>Whether any day of a span falls into a year that is not announced.</summary>
    public bool IsProvisional(DateTimeOffset from, DateTimeOffset to) =>
        Enumerable.Range(from.CityDate().Year, Math.Max(0, to.CityDate().Year - from.CityDate().Year) + 1).Any(year => !Holds(year));

    private bool IsNamedHoliday(DateOnly date) => !IsWorkday(date) && (!IsWeekend(date) || IsFixedHoliday(date));

    /// <summary>Going one way from a weekend day, a holiday comes before the next working day.</summary>
    private bool IsJoined(DateOnly date, int step)
    {
        while (!IsWorkday(date))
        {
            if (IsNamedHoliday(date))
            {
                return true;
            }

            date = date.AddDays(step);
        }

        return false;
    }

    internal static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Holidays of fixed date under the State Council's decision in force since 2025: New Year, Labour Day (2), National Day (3).</summary>
    internal static bool IsFixedHoliday(DateOnly date) => (date.Month, date.Day) is (1, 1) or (5, 1 or 2) or (10, 1 or 2 or 3);
}
