using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>A phrase and the categories (by index) that catalogue, duties or rules give it to.</summary>
internal sealed record PhraseEntry(PhrasePattern Pattern, IReadOnlyList<int> Categories);

/// <summary>A phrase (by index) found in a message, weighed by the clauses it stands in; <paramref name="Text"/> is what matched.</summary>
internal sealed record PhraseHit(int Phrase, double Weight, string Text);

/// <summary>All phrases that speak for categories: keywords of the catalogue, duties of lead units, and the clerks' rules.</summary>
internal sealed class Phrasebook
{
    private readonly ILookup<char, int> byFirstCharacter;

    public Phrasebook(CityDirectory city, RoutingRules rules)
    {
        var given = city.Categories.SelectMany((category, index) => category.Keywords
            .Concat(city.Unit(category.Lead)?.Duties ?? [])
            .Concat(OfRules(rules, category))
            .Select(phrase => (Phrase: Normalized.Text(phrase), Category: index)));
        Entries = [.. given.Distinct().GroupBy(g => g.Phrase).Select(g => new PhraseEntry(new PhrasePattern(g.Key), [.. g.Select(p => p.Category)]))];
        byFirstCharacter = Entries.Index().ToLookup(e => e.Item.Pattern.FirstCharacter, e => e.Index);
    }

    public IReadOnlyList<PhraseEntry> Entries { get; }

    public List<PhraseHit> FindIn(IEnumerable<Clause> clauses) =>
    [
        .. clauses
            .SelectMany(c => FindIn(c.Text).DistinctBy(f => f.Phrase).Select(f => new PhraseHit(f.Phrase, c.Weight, f.Text)))
            .GroupBy(h => h.Phrase)
            .Select(g => g.First() with { Weight = g.Sum(h => h.Weight) }),
    ];

    public static IEnumerable<string> OfRules(RoutingRules rules, Category category) =>
        rules.Of(RuleKind.Phrase).Where(r => r.Target == category.Code).SelectMany(r => r.Phrases);

    /// <summary>Phrases within longer ones are left out (偷 in 被人偷走): they would count the same words twice.</summary>
    private IEnumerable<(int Phrase, string Text)> FindIn(string clause)
    {
        var found = AllIn(clause).ToList();
        return found
            .Where(f => !found.Any(o => o.Start <= f.Start && o.End >= f.End && o.End - o.Start > f.End - f.Start))
            .Select(f => (f.Phrase, clause[f.Start..f.End]));
    }

    private IEnumerable<(int Phrase, int Start, int End)> AllIn(string clause)
    {
        for (var start = 0; start < clause.Length; start++)
        {
            foreach (var phrase in byFirstCharacter[clause[start]])
            {
                if (Entries[phrase].Pattern.EndAt(clause, start) is { } end)
                {
                    yield return (phrase, start, end);
                }
            }
        }
    }
}
