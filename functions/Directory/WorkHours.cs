namespace Hotline.Directory;

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

    /// <returns>UTC: the close of business on <paramref name="date"/>.</returns>
    public DateTimeOffset CloseOf(DateOnly date) => CityTime.At(date, Closes);
}
