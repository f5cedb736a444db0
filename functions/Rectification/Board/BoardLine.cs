using Hotline.Rectification.Items;

namespace Hotline.Rectification.Board;

/// <summary>
/// A unit's items as lead: by state, those overdue and those with a pending request for more time, and how many of those closed never were late;
/// the rate's n is <c>closed</c>.
/// </summary>
internal sealed record BoardLine(
    string Unit, IReadOnlyDictionary<ItemState, int> States, int Overdue, int AskedExtension, int Closed, int OnTime, decimal? OnTimeRate, int Reopened, int Talks)
{
    /// <param name="unit">Id.</param>
    /// <param name="counts">Of all its items.</param>
    /// <param name="open">Its open ones.</param>
    /// <param name="today">City date.</param>
    public static BoardLine Of(string unit, UnitCounts counts, IReadOnlyList<ItemLine> open, DateOnly today)
    {
        var closed = counts.States.GetValueOrDefault(ItemState.Closed);
        return new BoardLine(
            unit,
            counts.States.Where(s => s.Value > 0).ToDictionary(),
            open.Count(i => i.IsOverdue(today)),
            open.Count(i => i.AskedDue is not null),
            closed,
            counts.OnTime,
            closed == 0 ? null : Math.Round(100m * counts.OnTime / closed, 1),
            counts.Reopened,
            counts.Talks);
    }
}
