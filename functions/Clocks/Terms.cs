using Hotline.Directory;
using Hotline.Messages;
using Hotline.Ratings;
using Microsoft.Extensions.Options;

namespace Hotline.Clocks;

/// <summary>How long everything may take, and when that is over by the city's calendar.</summary>
public sealed class Terms(IOptions<ClockOptions> clocks, IOptions<MessagesOptions> messages, IOptions<RatingOptions> ratings)
{
    public ClockOptions Options => clocks.Value;

    /// <summary>How many closures are called back, and how often.</summary>
    public RatingOptions Ratings => ratings.Value;

    public WorkHours Hours { get; } = new(messages.Value.OpensAt, messages.Value.ClosesAt);

    /// <summary>The term of the answer: the category's, else the type's.</summary>
    public Term Reply(City city, TicketType type, string? category) => category is not null && city.Category(category) is { } known
        ? new Term(known.Days, known.Calendar == DayKind.Workdays ? TermUnit.Workdays : TermUnit.Days)
        : new Term(messages.Value.Workdays(type), TermUnit.Workdays);

    /// <summary>By when an answer is due to what was filed at <paramref name="filedAt"/>.</summary>
    public Promise Promise(City city, TicketType type, string? category, DateTimeOffset filedAt)
    {
        var due = Hours.After(filedAt, Reply(city, type, category), city.Calendar);
        return new Promise(due.At.CityDate(), due.At, due.IsProvisional, city.Calendar.Version);
    }

    /// <summary>A clock that starts now, by the calendar as it is.</summary>
    internal Clock Start(WantedClock wanted, City city)
    {
        var due = wanted.Until is { } date
            ? new Instant(Hours.CloseOf(date), IsProvisional: false)
            : Hours.After(wanted.From, wanted.Term!, city.Calendar);
        return new Clock(wanted.Kind, wanted.Key, wanted.Unit, wanted.From, wanted.Term, wanted.Until, due.At, due.IsProvisional, city.Calendar.Version);
    }
}
