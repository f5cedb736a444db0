namespace Hotline.City.Calendar;

/// <summary>An instant (UTC) that something is due at. It is provisional when it rests on a year whose holidays are not announced yet.</summary>
public readonly record struct Instant(DateTimeOffset At, bool IsProvisional)
{
    internal Instant Or(bool isProvisional) => this with { IsProvisional = IsProvisional || isProvisional };
}

/// <summary>The office's hours by the city's clock, and how a term is counted from a moment.</summary>
public sealed record WorkHours(TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>A working day's.</summary>
    public TimeSpan Length => Closes - Opens;

    /// <summary>
    /// The last day of a term of <paramref name="days"/>. Working days: counting starts the working day after the one of filing, and what
    /// comes in outside working hours counts as filed at the next opening. Calendar days, a statutory clock: the day after filing is the
    /// first, whatever the hour.
    /// </summary>
    public DueDate Due(DateTimeOffset filedAt, int days, DayKind kind, WorkCalendar calendar)
    {
        if (kind == DayKind.Days)
        {
            return new DueDate(filedAt.CityDate().AddDays(days), IsProvisional: false);
        }

        var start = WorkdayOf(filedAt, calendar);
        var due = calendar.AddWorkdays(start.Date, days);
        return due with { IsProvisional = due.IsProvisional || start.IsProvisional };
    }

    /// <summary>When a term is over, counted from <paramref name="start"/>: working hours run while the office is open, days end at its close.</summary>
    public Instant After(DateTimeOffset start, Term term, WorkCalendar calendar)
    {
        if (term.Unit == TermUnit.WorkHours)
        {
            return After(start, TimeSpan.FromHours(term.Amount), calendar);
        }

        var due = Due(start, term.Amount, term.Unit == TermUnit.Workdays ? DayKind.Workdays : DayKind.Days, calendar);
        return new Instant(CloseOf(due.Date), due.IsProvisional);
    }

    /// <summary>When the office has worked for <paramref name="work"/>; at once when that is nothing.</summary>
    public Instant After(DateTimeOffset start, TimeSpan work, WorkCalendar calendar)
    {
        if (work <= TimeSpan.Zero)
        {
            return new Instant(start, IsProvisional: false);
        }

        var first = WorkdayOf(start, calendar);
        var sinceOpening = work + (start.CityDate() == first.Date ? Worked(start, calendar) : TimeSpan.Zero);
        // What fills a day to its end is over at its close, not at the next opening.
        var days = (int)((sinceOpening.Ticks - 1) / Length.Ticks);
        var last = calendar.AddWorkdays(first.Date, days);
        return new Instant(CityTime.At(last.Date, Opens.Add(sinceOpening - (days * Length))), first.IsProvisional || last.IsProvisional);
    }

    /// <summary>How long the office was open from one instant to a later one.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to, WorkCalendar calendar) =>
        (calendar.CountWorkdays(from.CityDate().AddDays(-1), to.CityDate().AddDays(-1)) * Length) + Worked(to, calendar) - Worked(from, calendar);

    /// <summary>The working day that an instant counts for: what comes in after hours counts for the next.</summary>
    public DueDate WorkdayOf(DateTimeOffset instant, WorkCalendar calendar)
    {
        var city = instant.ToCity();
        var date = DateOnly.FromDateTime(city);
        return calendar.FirstWorkdayFrom(TimeOnly.FromDateTime(city) < Closes ? date : date.AddDays(1));
    }

    /// <returns>UTC: the close of business on <paramref name="date"/>.</returns>
    public DateTimeOffset CloseOf(DateOnly date) => CityTime.At(date, Closes);

    /// <summary>How long the office has been open on the instant's day.</summary>
    private TimeSpan Worked(DateTimeOffset instant, WorkCalendar calendar)
    {
        var city = instant.ToCity();
        var time = TimeOnly.FromDateTime(city);
        return !calendar.IsWorkday(DateOnly.FromDateTime(city)) || time <= Opens ? TimeSpan.Zero : time >= Closes ? Length : time - Opens;
    }
}
