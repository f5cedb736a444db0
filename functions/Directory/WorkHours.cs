using Hotline.Clocks;

namespace Hotline.Directory;

/// <summary>An instant (UTC) that something is due at. It is provisional when it rests on a year whose holidays are not announced yet.</summary>
public readonly record struct Instant(DateTimeOffset At, bool IsProvisional);

/// <summary>The office's hours by the city's clock, and how a term is counted from a moment.</summary>
public sealed record WorkHours(TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>
    /// The last day of a term of <paramref name="days"/>. Working days: counting starts the working day after the one of filing, and what
    /// comes in outside working hours counts as filed at the next opening. Calendar days, a statutory clock: the day after filing is the
    /// first, whatever the hour.
    /// </summary>
    public DueDate Due(DateTimeOffset filedAt, int days, DayKind kind, WorkCalendar calendar)
    {
        var filed = filedAt.ToCity();
        var date = DateOnly.FromDateTime(filed);
        if (kind == DayKind.Days)
        {
            return new DueDate(date.AddDays(days), IsProvisional: false);
        }

        var start = calendar.FirstWorkdayFrom(TimeOnly.FromDateTime(filed) < Closes ? date : date.AddDays(1));
        var due = calendar.AddWorkdays(start.Date, days);
        return due with { IsProvisional = due.IsProvisional || start.IsProvisional };
    }

    /// <summary>When a term is over, counted from <paramref name="start"/>: working hours run while the office is open, days end at its close.</summary>
    public Instant After(DateTimeOffset start, Term term, WorkCalendar calendar)
    {
        if (term.Unit == TermUnit.WorkHours)
        {
            return AddHours(start, term.Amount, calendar);
        }

        var due = Due(start, term.Amount, term.Unit == TermUnit.Workdays ? DayKind.Workdays : DayKind.Days, calendar);
        return new Instant(CloseOf(due.Date), due.IsProvisional);
    }

    /// <returns>UTC: the close of business on <paramref name="date"/>.</returns>
    public DateTimeOffset CloseOf(DateOnly date) => CityTime.At(date, Closes);

    /// <summary>What comes in outside working hours counts from the next opening.</summary>
    private Instant AddHours(DateTimeOffset start, int hours, WorkCalendar calendar)
    {
        var city = start.ToCity();
        var (time, isProvisional) = (TimeOnly.FromDateTime(city), false);
        var date = DateOnly.FromDateTime(city);
        for (var left = TimeSpan.FromHours(hours); ; (date, time) = (date.AddDays(1), Opens))
        {
            isProvisional |= !calendar.Holds(date.Year);
            if (!calendar.IsWorkday(date) || time >= Closes)
            {
                continue;
            }

            time = time < Opens ? Opens : time;
            if (left <= Closes - time)
            {
                return new Instant(CityTime.At(date, time.Add(left)), isProvisional);
            }

            left -= Closes - time;
        }
    }
}
