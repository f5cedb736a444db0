using Hotline.Casework.Intake;
using Hotline.City.Directory;

namespace Hotline.Casework.Figures;

/// <summary>A rate between 0 and 1, rounded to four places; absent when nothing was there to be counted.</summary>
internal sealed record Rate(int Numerator, int Denominator)
{
    public decimal? Value => Denominator == 0 ? null : Math.Round((decimal)Numerator / Denominator, 4);
}

/// <summary>Of one unit, or a sum; <paramref name="Unit"/> is absent for a sum and for what the hotline office has itself.</summary>
internal sealed record FiguresLine(UnitName? Unit, IReadOnlyDictionary<Figure, int> Counts, IReadOnlyDictionary<RateKind, Rate> Rates)
{
    public static FiguresLine Of(UnitName? unit, Counts counts) => new(
        unit,
        Enum.GetValues<Figure>().ToDictionary(f => f, f => counts[f]),
        Definitions.All.ToDictionary(d => d.Rate, d => new Rate(counts[d.Numerator], d.Denominators.Sum(f => counts[f]))));
}

internal sealed record ClassFigures(string Class, string Name, FiguresLine Total, IReadOnlyList<FiguresLine> Units);

/// <summary>The answer to <c>GET api/figures</c>: tickets by their month of filing. <paramref name="Office"/> is what the hotline office has or answered itself.</summary>
internal sealed record FiguresView(
    string From, string To, FiguresLine? Total, FiguresLine? Office, IReadOnlyList<ClassFigures> Classes, IReadOnlyList<Definition> Definitions)
{
    public static FiguresView Of(FiguresQuery asked, IReadOnlyDictionary<string, Counts> units, CityDirectory city)
    {
        var known = city.Units.Where(asked.Wants).ToList();
        var classes = city.Classes.Select(c => ClassOf(c, known.Where(u => u.ClassId == c.Id), units)).Where(c => c.Units.Count > 0);
        var isWhole = asked is { Unit: null, Class: null };
        return new FiguresView(
            Months.Of(asked.From),
            Months.Of(asked.To),
            isWhole ? FiguresLine.Of(null, Sum(units.Values)) : null,
            isWhole ? FiguresLine.Of(null, Get(units, Contribution.HotlineOffice)) : null,
            [.. classes],
            Figures.Definitions.All);
    }

    private static ClassFigures ClassOf(UnitClass unitClass, IEnumerable<Unit> members, IReadOnlyDictionary<string, Counts> units)
    {
        var lines = members.Select(u => (Unit: new UnitName(u.Id, u.ShortName), Counts: Get(units, u.Id))).ToList();
        return new ClassFigures(unitClass.Id, unitClass.Name, FiguresLine.Of(null, Sum(lines.Select(l => l.Counts))), [.. lines.Select(l => FiguresLine.Of(l.Unit, l.Counts))]);
    }

    private static Counts Sum(IEnumerable<Counts> all) => all.Aggregate(Counts.None, (sum, counts) => sum.Plus(counts));

    private static Counts Get(IReadOnlyDictionary<string, Counts> units, string unit) => units.GetValueOrDefault(unit) ?? Counts.None;
}
