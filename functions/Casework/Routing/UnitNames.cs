using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>The names, short names and aliases of a city's units; townships and streets are kept apart, since they are places too.</summary>
internal sealed class UnitNames
{
    private const string TownshipClass = "township-street";

    public UnitNames(CityDirectory city, RoutingRules rules)
    {
        var (townships, departments) = (city.Units.Where(IsTownship), city.Units.Where(u => !IsTownship(u)));
        var places = rules.Of(RuleKind.Place).SelectMany(r => r.Phrases.Select(p => (p, r.Target)));
        Departments = new NameIndex(departments.SelectMany(Names));
        Places = new NameIndex(townships.SelectMany(Names).Concat(places));
        All = new NameIndex(city.Units.SelectMany(Names).Concat(places));
    }

    public NameIndex Departments { get; }

    public NameIndex Places { get; }

    private NameIndex All { get; }

    /// <summary>The unit that a writer's free text means, or null.</summary>
    public string? Resolve(string? text) => string.IsNullOrWhiteSpace(text) ? null : All.FindIn(Normalized.Text(text)).FirstOrDefault()?.UnitId;

    public static bool IsTownship(Unit unit) => unit.ClassId == TownshipClass;

    private static IEnumerable<(string, string)> Names(Unit unit) => unit.Aliases.Append(unit.Name).Append(unit.ShortName).Select(n => (n, unit.Id));
}
