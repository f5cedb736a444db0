namespace Hotline.Casework.Tickets;

public static class ClocksOfATicket
{
    private const int MostOfAKind = 6;
    private const int MostOfAPart = 2;

    /// <summary>The latest clock of a kind, running or not.</summary>
    public static Clock? ClockOf(this Ticket ticket, ClockKind kind, string? unit = null) =>
        ticket.Clocks.LastOrDefault(c => c.Kind == kind && (unit is null || c.Unit == unit));

    internal static IReadOnlyList<Clock> Merge(this IReadOnlyList<Clock> clocks, IReadOnlyList<Clock> changed) => changed.Count == 0
        ? clocks
        : WithoutOldest([.. clocks.Select(c => changed.FirstOrDefault(other => other.Key == c.Key) ?? c), .. changed.Where(c => clocks.All(known => known.Key != c.Key))]);

    /// <summary>The trace has them all; the ticket keeps the latest of a kind, so that it stays small however often it goes to and fro.</summary>
    private static List<Clock> WithoutOldest(List<Clock> clocks)
    {
        var kept = clocks
            .Where(c => c.StoppedAt is not null)
            .Reverse()
            .GroupBy(c => (c.Kind, c.Kind == ClockKind.Part ? c.Unit : null))
            .SelectMany(kind => kind.Take(kind.Key.Kind == ClockKind.Part ? MostOfAPart : MostOfAKind))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. clocks.Where(c => c.StoppedAt is null || kept.Contains(c))];
    }
}
