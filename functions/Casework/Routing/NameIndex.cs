namespace Hotline.Casework.Routing;

/// <summary>A unit's name found in a text.</summary>
internal sealed record NamedUnit(string UnitId, string Name, int Start)
{
    public int End => Start + Name.Length;
}

/// <summary>Finds names of units; where names overlap, the longest one that begins first counts (税务局 before 税务).</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<char, List<(string Name, string UnitId)>> byFirstCharacter;

    public NameIndex(IEnumerable<(string Name, string UnitId)> names) => byFirstCharacter = names
        .Select(n => (Name: Normalized.Text(n.Name), n.UnitId))
        .Where(n => n.Name.Length > 1)
        .DistinctBy(n => n.Name)
        .GroupBy(n => n.Name[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Name.Length).ToList());

    public IEnumerable<NamedUnit> FindIn(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = LongestAt(text, at);
            if (found is not null)
            {
                yield return found;
            }

            at = found?.End ?? at + 1;
        }
    }

    private NamedUnit? LongestAt(string text, int at)
    {
        foreach (var (name, unitId) in byFirstCharacter.GetValueOrDefault(text[at]) ?? [])
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) == 0)
            {
                return new NamedUnit(unitId, name, at);
            }
        }

        return null;
    }
}
