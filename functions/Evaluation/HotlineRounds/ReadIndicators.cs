using Hotline.Casework.Figures;
using Hotline.City.Calendar;
using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.HotlineRounds;

/// <summary>The hotline's figures that a round's score may rest on, of all months that the round touches. Reads one partition per month.</summary>
public sealed class ReadIndicators(FigureStore figures)
{
    internal async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<Indicator, Share>>> RunAsync(
        DateTimeOffset from, DateTimeOffset to, IReadOnlyList<string> units, CancellationToken cancel)
    {
        var (first, last) = (from.CityDate(), to.CityDate());
        var months = Months.Between(new DateOnly(first.Year, first.Month, 1), last).Select(m => figures.ReadCountersAsync(Months.Of(m), cancel));
        var counters = (await Task.WhenAll(months)).SelectMany(m => m).ToLookup(c => c.Unit, c => c.Counts);
        return units.ToDictionary(unit => unit, unit => (IReadOnlyDictionary<Indicator, Share>)Of(counters[unit].Aggregate(Counts.None, (sum, c) => sum.Plus(c))), StringComparer.Ordinal);
    }

    private static Dictionary<Indicator, Share> Of(Counts counts)
    {
        var (dispatched, closed) = (counts[Figure.Dispatched], counts[Figure.ClosedOnTime] + counts[Figure.ClosedLate]);
        return new Dictionary<Indicator, Share>
        {
            [Indicator.SignedInTime] = new(counts[Figure.SignedInTime], dispatched),
            [Indicator.Contacted] = new(counts[Figure.ContactedInTime], dispatched),
            [Indicator.OnTime] = new(counts[Figure.ClosedOnTime], closed),
            [Indicator.Returned] = new(counts[Figure.Returned], dispatched),
            [Indicator.Redone] = new(counts[Figure.Redone], closed),
            [Indicator.Resolved] = new(counts[Figure.Resolved], counts[Figure.AskedResolved]),
        };
    }
}
