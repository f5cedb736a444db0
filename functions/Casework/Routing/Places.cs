namespace Hotline.Casework.Routing;

/// <summary>A township or street that may be the site of the matter, with the share of the evidence that speaks for it.</summary>
internal sealed record PlaceCandidate(string UnitId, string Name, double Share);

/// <summary>Finds the township of the matter: a message may name where the firm is registered, where it came from and where the trouble is.</summary>
internal sealed class Places(UnitNames names, RoutingRules rules)
{
    private const double GivenInField = 4;
    private const double AtSite = 2.5;
    private const double Named = 1;
    private const double SayingElsewhere = 0.1;

    /// <summary>How far before a name the words may stand that say what the place is.</summary>
    private const int Reach = 8;

    private readonly IReadOnlyList<PhrasePattern> sites = rules.Patterns(RuleKind.Site);
    private readonly IReadOnlyList<PhrasePattern> elsewhere = rules.Patterns(RuleKind.Elsewhere);

    /// <returns>Best first; shares add up to 1; empty when no place is named.</returns>
    public IReadOnlyList<PlaceCandidate> Find(MessageText message, IReadOnlyList<Clause> clauses)
    {
        var found = names.Places.FindIn(Normalized.Text(message.Place ?? "")).Select(n => (n.UnitId, n.Name, Weight: GivenInField))
            .Concat(clauses.SelectMany(c => names.Places.FindIn(c.Text).Select(n => (n.UnitId, n.Name, Weight: Weight(c, n)))))
            .GroupBy(n => n.UnitId)
            .Select(g => (UnitId: g.Key, g.First().Name, Weight: g.Max(n => n.Weight)))
            .ToList();
        var squares = found.Sum(f => f.Weight * f.Weight);
        return [.. found.Select(f => new PlaceCandidate(f.UnitId, f.Name, f.Weight * f.Weight / squares)).OrderByDescending(f => f.Share)];
    }

    private double Weight(Clause clause, NamedUnit name)
    {
        var before = clause.Text[Math.Max(0, name.Start - Reach)..name.Start];
        return elsewhere.Any(p => p.IsIn(before)) ? SayingElsewhere
            : sites.Any(p => p.IsIn(before)) ? AtSite
            : Named;
    }
}
