using Hotline.Casework.Tickets;
using Hotline.City.Calendar;

namespace Hotline.Casework.Clocks;

/// <summary>How a ticket's clocks follow from it (pure): commands change the ticket, its clocks are derived from there.</summary>
internal sealed class ClockRules(Ticket before, Ticket after, Deciding with)
{
    // A settings or catalogue change does not move what was promised; another category does.
    private readonly bool keepsTerms = (before.Type, before.Category) == (after.Type, after.Category);

    /// <summary>The clocks that start, stop, stand still or move because a ticket has become <paramref name="after"/>.</summary>
    public static IReadOnlyList<Clock> Changes(Ticket before, Ticket after, Deciding with) => new ClockRules(before, after, with).Changes();

    private List<Clock> Changes()
    {
        var clocks = new List<Clock>();
        foreach (var want in WantedClocks.Of(after, with))
        {
            var known = Known(want.Key);
            clocks.Add(want.DueWith is { } lead ? DueWith(clocks.Single(c => c.Key == lead), want, known) : Wanted(want, known));
        }

        clocks.AddRange(after.Clocks.Where(c => c.StoppedAt is null && clocks.All(w => w.Key != c.Key)).Select(Stop));
        return [.. clocks.Where(c => c != Known(c.Key)).Select(c => with.Terms.FitAlert(c, with.Now, with.City))];
    }

    private Clock? Known(string key) => after.Clocks.FirstOrDefault(c => c.Key == key);

    private Clock Wanted(WantedClock want, Clock? known)
    {
        var clock = known is null ? New(want) : Renew(known, want);
        clock = want.StandsStill && MayStandStill(clock) ? clock with { PausedAt = clock.PausedAt ?? with.Now } : Resume(clock);
        return known is null || (clock.Term, clock.Until, clock.Pauses) != (known.Term, known.Until, known.Pauses) ? with.Terms.WithDue(clock, with.City) : clock;
    }

    private static Clock New(WantedClock want) => new(want.Kind, want.Key, want.Unit, want.From, want.Term, want.Until, default, Provisional: false, "");

    /// <summary>One that had stopped and is wanted again (a merge undone) goes on; the time in between is not counted, save for the promise.</summary>
    private Clock Renew(Clock known, WantedClock want)
    {
        var clock = known with { Unit = want.Unit, Term = keepsTerms ? known.Term : want.Term, StoppedAt = null };
        if (known.StoppedAt is { } stopped && clock.Kind != ClockKind.Reply && MayStandStill(clock))
        {
            clock = clock with { PausedAt = stopped };
        }

        // A date that was set knows what passed before it.
        return want.Until == known.Until ? clock : clock with { Until = want.Until, Pauses = [] };
    }

    /// <summary>The one place that says so: a term in calendar days is a law's, and no law read so far stops it for anything.</summary>
    private static bool MayStandStill(Clock clock) => clock.Term?.Unit != TermUnit.Days;

    private Clock Resume(Clock clock) => clock.PausedAt is { } since
        ? clock with { PausedAt = null, Pauses = [.. clock.Pauses, new Pause(since, with.Now)] }
        : clock;

    private Clock Stop(Clock clock)
    {
        var running = Resume(clock);
        return (running.Pauses == clock.Pauses ? clock : with.Terms.WithDue(running, with.City)) with { StoppedAt = with.Now };
    }

    private static Clock DueWith(Clock lead, WantedClock want, Clock? known) => (known ?? New(want)) with
    {
        Until = lead.DueAt.CityDate(),
        DueAt = lead.DueAt,
        Provisional = lead.Provisional,
        CalendarVersion = lead.CalendarVersion,
        PausedAt = lead.PausedAt,
        StoppedAt = null,
    };
}
