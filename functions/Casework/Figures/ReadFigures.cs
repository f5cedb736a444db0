using Hotline.City.Directory;

namespace Hotline.Casework.Figures;

/// <summary>Months of filing from and to, and of whom: everybody, a class or a unit.</summary>
internal sealed record FiguresQuery(DateOnly From, DateOnly To, string? Unit, string? Class)
{
    public bool Wants(Unit unit) => (Unit is null || unit.Id == Unit) && (Class is null || unit.ClassId == Class);
}

/// <summary>Adds up the counters: one partition query per month, its cost bounded by the number of units.</summary>
public sealed class ReadFigures(FigureStore figures, LiveDirectory directory)
{
    internal async Task<FiguresView> RunAsync(FiguresQuery asked, CancellationToken cancel)
    {
        var months = await Task.WhenAll(Months.Between(asked.From, asked.To).Select(m => figures.ReadCountersAsync(Months.Of(m), cancel)));
        var units = months.SelectMany(m => m)
            .GroupBy(c => c.Unit, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Aggregate(Counts.None, (sum, c) => sum.Plus(c.Counts)), StringComparer.Ordinal);
        return FiguresView.Of(asked, units, directory.Current);
    }
}
