using Hotline.Casework.Tickets;
using Hotline.City.Calendar;

namespace Hotline.Casework.Clocks;

/// <summary>When clocks are due and when they alert (pure): everything follows from the clock's start, term, date and pauses, and the calendar.</summary>
internal static class ClockTime
{
    /// <summary>The due instant; what passed in pauses is added, working hours to a term in hours and working days to one in days.</summary>
    public static Instant Due(Clock clock, WorkHours hours, WorkCalendar calendar)
    {
        var due = clock.Until is { } date
            ? new Instant(hours.CloseOf(date), IsProvisional: false)
            : hours.After(clock.StartedAt, clock.Term!, calendar);
        foreach (var pause in clock.Pauses)
        {
            due = Later(due, pause, clock, hours, calendar).Or(calendar.IsProvisional(pause.From, pause.To));
        }

        return due;
    }

    /// <summary>
    /// The reminder comes 24 hours before, or one working day before where working days count; never for a term of a working day's hours or
    /// less, which would be over before anybody read it, and never before the start. Escalations come after one and two more terms.
    /// </summary>
    /// <returns>Null when there is no such alert.</returns>
    public static DateTimeOffset? At(Clock clock, Alert alert, WorkHours hours, WorkCalendar calendar) => alert switch
    {
        > Alert.Reminded when clock.IsOfEnterprise => null,
        Alert.Reminded => Reminder(clock, hours, calendar) is { } at && at > clock.StartedAt ? at : null,
        Alert.Overdue => clock.DueAt,
        Alert.Twice => Escalation(clock, 1, hours, calendar),
        Alert.Thrice => Escalation(clock, 2, hours, calendar),
        _ => null,
    };

    private static DateTimeOffset? Reminder(Clock clock, WorkHours hours, WorkCalendar calendar) => Term(clock, hours, calendar) switch
    {
        { Unit: TermUnit.Workdays } => hours.CloseOf(calendar.LastWorkdayBefore(clock.DueAt.CityDate())),
        { Unit: TermUnit.WorkHours, Amount: var amount } when TimeSpan.FromHours(amount) <= hours.Length => null,
        _ => clock.DueAt.AddDays(-1),
    };

    private static DateTimeOffset Escalation(Clock clock, int times, WorkHours hours, WorkCalendar calendar)
    {
        var (term, due) = (Term(clock, hours, calendar), clock.DueAt);
        return term.Unit switch
        {
            TermUnit.WorkHours => hours.After(due, TimeSpan.FromHours(times * term.Amount), calendar).At,
            TermUnit.Workdays => hours.CloseOf(calendar.AddWorkdays(due.CityDate(), times * term.Amount).Date),
            _ => due.AddDays(times * term.Amount),
        };
    }

    /// <summary>A clock with a date alone has the working days until then for its term.</summary>
    private static Term Term(Clock clock, WorkHours hours, WorkCalendar calendar) => clock.Term
        ?? new Term(Math.Max(1, calendar.CountWorkdays(hours.WorkdayOf(clock.StartedAt, calendar).Date, clock.DueAt.CityDate())), TermUnit.Workdays);

    private static Instant Later(Instant due, Pause pause, Clock clock, WorkHours hours, WorkCalendar calendar)
    {
        if (clock is { Until: null, Term.Unit: TermUnit.WorkHours })
        {
            return hours.After(due.At, hours.Between(pause.From, pause.To, calendar), calendar).Or(due.IsProvisional);
        }

        var days = calendar.CountWorkdays(hours.WorkdayOf(pause.From, calendar).Date, hours.WorkdayOf(pause.To, calendar).Date);
        var later = calendar.AddWorkdays(due.At.CityDate(), days);
        return new Instant(hours.CloseOf(later.Date), due.IsProvisional || later.IsProvisional);
    }
}
