using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Microsoft.Extensions.Options;

namespace Hotline.Casework.Clocks;

/// <summary>How long everything may take, and when that is over by the city's calendar.</summary>
public sealed class Terms(IOptions<ClockOptions> clocks, IOptions<MessagesOptions> messages, IOptions<RatingOptions> ratings)
{
    public ClockOptions Options => clocks.Value;

    /// <summary>How many closures are called back, and how often.</summary>
    public RatingOptions Ratings => ratings.Value;

    public WorkHours Hours { get; } = new(messages.Value.OpensAt, messages.Value.ClosesAt);

    /// <summary>The term of the answer: the category's, else the type's.</summary>
    public Term Reply(CityDirectory city, TicketType type, string? category) => category is not null && city.Category(category) is { } known
        ? new Term(known.Days, known.Calendar == DayKind.Workdays ? TermUnit.Workdays : TermUnit.Days)
        : new Term(messages.Value.Workdays(type), TermUnit.Workdays);

    /// <summary>By when an answer is due to what was filed at <paramref name="filedAt"/>.</summary>
    public Promise Promise(CityDirectory city, TicketType type, string? category, DateTimeOffset filedAt)
    {
        var due = Hours.After(filedAt, Reply(city, type, category), city.Calendar);
        return new Promise(due.At.CityDate(), due.At, due.IsProvisional, city.Calendar.Version);
    }

    /// <summary>A law sets the category's terms.</summary>
    public static bool IsStatutory(CityDirectory city, string? category) => LawTerm.Of(city, category) is not null;

    /// <summary>The term in which a law wants the first dispatch, counted from filing; null where none does.</summary>
    internal static Term? Forward(CityDirectory city, string? category) =>
        LawTerm.Of(city, category) is { } law ? new Term(law.ForwardWorkdays, TermUnit.Workdays) : null;

    /// <summary>The latest date that any extension may name; null where no law sets one.</summary>
    public static DateOnly? Longest(CityDirectory city, string? category, DateTimeOffset filedAt) =>
        LawTerm.Of(city, category) is { } law ? filedAt.CityDate().AddDays(law.LongestDays) : null;

    internal Term Dispatch(CityDirectory city, Ticket ticket) =>
        (ticket.Dispatch is null ? Forward(city, ticket.Category) : null) ?? new Term(Options.DispatchWorkHours, TermUnit.WorkHours);

    /// <summary>The clock with its due instant by the calendar as it is: to start, resume, extend and recompute it.</summary>
    internal Clock WithDue(Clock clock, CityDirectory city)
    {
        var due = ClockTime.Due(clock, Hours, city.Calendar);
        return clock with { DueAt = due.At, Provisional = due.IsProvisional, CalendarVersion = city.Calendar.Version };
    }

    /// <summary>How far a clock's alerts should have gone.</summary>
    internal Alert AlertAt(Clock clock, DateTimeOffset now, CityDirectory city) =>
        Enum.GetValues<Alert>().Last(alert => alert == Alert.None || ClockTime.At(clock, alert, Hours, city.Calendar) < now);

    /// <summary>The clock without the alerts that a later date has made too early.</summary>
    internal Clock FitAlert(Clock clock, DateTimeOffset now, CityDirectory city) =>
        clock with { Alert = (Alert)Math.Min((int)clock.Alert, (int)AlertAt(clock, now, city)) };

    /// <summary>When a running clock wants something next: an alert, or what follows when the enterprise lets it pass.</summary>
    internal DateTimeOffset? NextAlert(Clock clock, CityDirectory city)
    {
        var alerts = Enum.GetValues<Alert>().Where(alert => alert > clock.Alert).Select(alert => ClockTime.At(clock, alert, Hours, city.Calendar));
        return alerts.Append(clock.IsOfEnterprise ? clock.DueAt : null).Min();
    }
}
