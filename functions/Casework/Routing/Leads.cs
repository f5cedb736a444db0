using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>A unit that may have to lead, and the chance that it does.</summary>
internal sealed record LeadChance(string UnitId, double Chance);

/// <summary>Turns the chances of categories into those of lead units; the township of the place leads where the catalogue says so.</summary>
internal static class Leads
{
    public const int Shown = 3;

    public static List<LeadChance> Ranked(IReadOnlyList<Category> categories, IReadOnlyList<double> chances, IReadOnlyList<PlaceCandidate> places)
    {
        var byUnit = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (index, category) in categories.Index())
        {
            foreach (var (unit, share) in LeadsOf(category, places))
            {
                byUnit[unit] = byUnit.GetValueOrDefault(unit) + chances[index] * share;
            }
        }

        return [.. byUnit.Select(l => new LeadChance(l.Key, l.Value)).OrderByDescending(l => l.Chance).ThenBy(l => l.UnitId, StringComparer.Ordinal)];
    }

    /// <summary>Empty for a township matter in an unknown place: then nobody can be named.</summary>
    public static IEnumerable<(string UnitId, double Share)> LeadsOf(Category category, IReadOnlyList<PlaceCandidate> places) =>
        category.Lead == Category.Township ? places.Select(p => (p.UnitId, p.Share)) : [(category.Lead, 1)];
}
