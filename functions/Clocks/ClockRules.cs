using Hotline.Tickets;

namespace Hotline.Clocks;

/// <summary>A clock that should run, as a ticket stands.</summary>
internal sealed record WantedClock(ClockKind Kind, string Key, string? Unit, DateTimeOffset From, Term? Term, DateOnly? Until = null);

/// <summary>Which clocks run as a ticket stands (pure): commands change the ticket, its clocks follow from here.</summary>
internal static class ClockRules
{
    /// <summary>The clocks that start, stop or stand still because a ticket has become <paramref name="after"/>.</summary>
    public static IReadOnlyList<Clock> Changes(Ticket after, Deciding with)
    {
        var wanted = WantedClocks.Of(after, with);
        var changed = new List<Clock>();
        foreach (var clock in after.Clocks.Where(c => c.StoppedAt is null && wanted.All(w => w.Key != c.Key)))
        {
            changed.Add(clock with { StoppedAt = with.Now, PausedAt = null });
        }

        foreach (var want in wanted)
        {
            var running = after.Clocks.FirstOrDefault(c => c.Key == want.Key);
            if (running is null || !IsSame(running, want))
            {
                changed.Add(with.Terms.Start(want, with.City));
            }
        }

        return changed;
    }

    /// <summary>Another unit or another category's term moves a clock that runs already.</summary>
    private static bool IsSame(Clock clock, WantedClock want) =>
        (clock.Unit, clock.StartedAt, clock.Term, clock.Until) == (want.Unit, want.From, want.Term, want.Until);
}
