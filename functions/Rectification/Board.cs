namespace Hotline.Rectification;

/// <summary>A unit's items as lead: by state, and how many of those closed were done by their deadline; the rate's n is <c>closed</c>.</summary>
internal sealed record BoardLine(string Unit, IReadOnlyDictionary<ItemState, int> States, int Overdue, int Closed, int OnTime, decimal? OnTimeRate, int Reopened, int Talks)
{
    public static BoardLine Of(string unit, IReadOnlyList<Item> items, DateOnly today)
    {
        var (closed, onTime) = (items.Count(i => i.State == ItemState.Closed), items.Count(i => i.ClosedOnTime));
        return new BoardLine(
            unit,
            items.CountBy(i => i.State).OrderBy(s => s.Key).ToDictionary(),
            items.Count(i => i.IsOverdue(today)),
            closed,
            onTime,
            closed == 0 ? null : Math.Round(100m * onTime / closed, 1),
            items.Sum(i => i.Reopened),
            items.Count(i => i.Talk && i.TalkedOn is null));
    }
}
