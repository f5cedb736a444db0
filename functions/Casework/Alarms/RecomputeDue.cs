using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Alarms;

/// <summary>The calendar now holds a year that clocks had to guess: their due instants are counted again. Those of years it held before stay.</summary>
internal sealed record RecomputeDue : ITicketCommand
{
    public static string Name => "recompute-due";

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        // A part that is due with the answer follows it by the clocks' own rules.
        var guessed = ticket.Clocks.Where(c => c is { StoppedAt: null, Provisional: true } && (c.Kind != ClockKind.Part || c.Term is not null));
        List<Clock> moved = [.. guessed.Select(c => Recomputed(c, with)).Where(c => ticket.Clocks.All(old => (old.Key, old.DueAt, old.Provisional) != (c.Key, c.DueAt, c.Provisional)))];
        if (moved.Count == 0)
        {
            return Decision.Take();
        }

        var reply = moved.FirstOrDefault(c => c.Kind == ClockKind.Reply);
        return Decision.Take(new DueRecomputed(moved, ticket.Due, reply?.ToPromise() ?? ticket.Due, with.City.Calendar.Version));
    }

    private static Clock Recomputed(Clock clock, Deciding with) => with.Terms.FitAlert(with.Terms.WithDue(clock, with.City), with.Now, with.City);
}

/// <summary>By the calendar <paramref name="CalendarVersion"/>; the enterprise hears of it when the date of its answer moved.</summary>
internal sealed record DueRecomputed(IReadOnlyList<Clock> Recomputed, Promise Told, Promise Due, string CalendarVersion) : Step
{
    internal override bool IsPublic => Told.Date != Due.Date;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { Clocks = ticket.Clocks.Merge(Recomputed) };

    internal override Words Say(Ticket before, CityDirectory city) => IsPublic
        ? new(
            "dueRecomputed",
            $"放假安排已公布，按工作日历 {CalendarVersion} 重新计算，答复期限由 {TicketWords.Date(Told.Date)} 调整为 {TicketWords.Date(Due.Date)}。",
            $"The year's holidays are announced: by calendar {CalendarVersion} the answer is due on {TicketWords.Date(Due.Date)} instead of {TicketWords.Date(Told.Date)}.")
        : new(
            "dueConfirmed",
            $"放假安排已公布，已按工作日历 {CalendarVersion} 重新计算时限。",
            $"The year's holidays are announced: terms were counted again by calendar {CalendarVersion}.");
}
