using Hotline.Directory;

namespace Hotline.Routing;

/// <summary>What catalogue, directory and routing rules say about a message, without any learning.</summary>
internal sealed class RuleEvidence
{
    private readonly IReadOnlyList<Category> categories;
    private readonly List<(PhrasePattern Pattern, int Category, EvidenceKind Kind, double Weight)> patterns = [];
    private readonly UnitEvidence units;

    public RuleEvidence(City city, RoutingRules rules, UnitNames names)
    {
        categories = city.Categories;
        units = new UnitEvidence(categories, names, rules);
        AddPatterns(EvidenceKind.Keyword, categories.SelectMany((c, i) => c.Keywords.Select(k => (k, i))));
        AddPatterns(EvidenceKind.Phrase, categories.SelectMany((c, i) =>
            rules.Of(RuleKind.Phrase).Where(r => r.Target == c.Code).SelectMany(r => r.Phrases).Select(p => (p, i))));
        AddPatterns(EvidenceKind.Duty, categories.SelectMany((c, i) => (city.Unit(c.Lead)?.Duties ?? []).Select(d => (d, i))));
    }

    /// <summary>Adds to <paramref name="findings"/> what was found, for the reasons.</summary>
    public Evidence Of(MessageText message, IReadOnlyList<Clause> clauses, List<Finding> findings)
    {
        var evidence = new Evidence(categories.Count);
        foreach (var clause in clauses.Where(c => c.Role != ClauseRole.Courtesy))
        {
            AddPhrases(clause, evidence, findings);
            units.AddMentions(clause, evidence, findings);
        }

        units.AddForm(message, evidence, findings);
        Dampen(evidence);
        return evidence;
    }

    /// <summary>A phrase that speaks for several categories says less about each.</summary>
    private void AddPatterns(EvidenceKind kind, IEnumerable<(string Phrase, int Category)> phrases)
    {
        foreach (var same in phrases.Distinct().GroupBy(p => p.Phrase))
        {
            var pattern = new PhrasePattern(same.Key);
            patterns.AddRange(same.Select(p => (pattern, p.Category, kind, 1.0 / same.Count())));
        }
    }

    private void AddPhrases(Clause clause, Evidence evidence, List<Finding> findings)
    {
        foreach (var (pattern, category, kind, weight) in patterns)
        {
            if (pattern.FindIn(clause.Text) is not { } found)
            {
                continue;
            }

            var denied = clause.Role == ClauseRole.Negated;
            evidence[category, denied ? EvidenceKind.KeywordDenied : kind] += weight * (denied ? 1 : clause.Weight);
            findings.Add(new Finding(category, denied ? EvidenceKind.KeywordDenied : kind, found));
        }
    }

    /// <summary>The second hit of a kind says less than the first.</summary>
    private void Dampen(Evidence evidence)
    {
        for (var category = 0; category < categories.Count; category++)
        {
            foreach (var kind in Enum.GetValues<EvidenceKind>())
            {
                evidence[category, kind] = Math.Log(1 + evidence[category, kind]);
            }
        }
    }
}
