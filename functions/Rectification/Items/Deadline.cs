using Hotline.City.Calendar;

namespace Hotline.Rectification.Items;

/// <summary>By when something must be put right, and which calendar says so.</summary>
/// <param name="Date">City date.</param>
/// <param name="Calendar">Version of the working-day calendar that it was computed or checked with.</param>
/// <param name="IsProvisional">It rests on a year whose holidays are not announced yet.</param>
/// <param name="From">City date that the working days count from, if it was given in working days.</param>
/// <param name="WorkDays">Null for a date that was named.</param>
public sealed record Deadline(DateOnly Date, string Calendar, bool IsProvisional = false, DateOnly? From = null, int? WorkDays = null)
{
    public static Deadline After(DateOnly from, int workDays, WorkCalendar calendar)
    {
        var due = calendar.AddWorkdays(from, workDays);
        return new Deadline(due.Date, calendar.Version, due.IsProvisional, from, workDays);
    }

    public static Deadline On(DateOnly date, WorkCalendar calendar) => new(date, calendar.Version, !calendar.Holds(date.Year));

    /// <returns>A provisional one as a newer calendar settles it; null while that cannot, or there is nothing to settle.</returns>
    public Deadline? Settled(WorkCalendar calendar)
    {
        var due = !IsProvisional ? null : (From, WorkDays) is ({ } from, { } days) ? calendar.AddWorkdays(from, days) : calendar.FirstWorkdayFrom(Date);
        return due is { IsProvisional: false } ? this with { Date = due.Date, Calendar = calendar.Version, IsProvisional = false } : null;
    }
}
