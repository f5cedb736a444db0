using Hotline.Directory;
using Microsoft.Extensions.Options;

namespace Hotline.Messages;

/// <summary>
/// By when an answer is promised: the city date and the close of business on it (UTC). <paramref name="CalendarVersion"/> says by which
/// calendar it was counted; a provisional one rests on a year whose holidays are not announced yet.
/// </summary>
public sealed record Promise(DateOnly Date, DateTimeOffset At, bool Provisional, string CalendarVersion);

public sealed class Promises(IOptions<MessagesOptions> options)
{
    private readonly MessagesOptions options = options.Value;

    /// <summary>By the catalogue where the category is known, else by the default term of the type.</summary>
    public Promise For(City city, TicketType type, string? category, DateTimeOffset filedAt)
    {
        var hours = new WorkHours(options.OpensAt, options.ClosesAt);
        var due = category is not null && city.Category(category) is { } known
            ? hours.Due(filedAt, known.Days, known.Calendar, city.Calendar)
            : hours.Due(filedAt, options.Workdays(type), DayKind.Workdays, city.Calendar);
        return new Promise(due.Date, hours.CloseOf(due.Date), due.IsProvisional, city.Calendar.Version);
    }
}
