using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>Co-units besides the catalogue's: who owes the money or owns the place, by the rules of kind co-unit.</summary>
internal sealed class CoUnits(RoutingRules rules)
{
    private readonly List<(RoutingRule Rule, IReadOnlyList<PhrasePattern> Patterns)> owners =
        [.. rules.Of(RuleKind.CoUnit).Select(r => (r, (IReadOnlyList<PhrasePattern>)[.. r.Phrases.Select(p => new PhrasePattern(p))]))];

    public IEnumerable<string> Of(Category category, Reading reading) =>
        category.CoUnits.Concat(owners.Where(o => o.Rule.When.Contains(category.Code) && IsNamed(o.Patterns, reading)).SelectMany(o => UnitOf(o.Rule, reading)));

    private static bool IsNamed(IReadOnlyList<PhrasePattern> patterns, Reading reading) =>
        reading.Clauses.Any(c => c.Weight > 0 && patterns.Any(p => p.IsIn(c.Text)));

    private static IEnumerable<string> UnitOf(RoutingRule rule, Reading reading) =>
        rule.Target == Category.Township ? reading.Places.Take(1).Select(p => p.UnitId) : [rule.Target];
}
