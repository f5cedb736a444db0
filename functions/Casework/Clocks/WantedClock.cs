using Hotline.Casework.Tickets;
using Hotline.City.Calendar;

namespace Hotline.Casework.Clocks;

/// <summary>
/// A clock that should run, as a ticket stands. One that <paramref name="StandsStill"/> waits for somebody else meanwhile; one with
/// <paramref name="DueWith"/> is due whenever the clock of that key is.
/// </summary>
internal sealed record WantedClock(
    ClockKind Kind, string Key, string? Unit, DateTimeOffset From, Term? Term, DateOnly? Until = null, bool StandsStill = false, string? DueWith = null);
