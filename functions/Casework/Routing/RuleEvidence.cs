using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>What catalogue, directory and routing rules say about a message, apart from the phrases: those are weighed by <see cref="PhraseLore"/>.</summary>
internal sealed class RuleEvidence(CityDirectory city, RoutingRules rules, UnitNames names, Phrasebook book)
{
    private readonly UnitEvidence units = new(city.Categories, names, rules);

    public Findings Of(MessageText message, IReadOnlyList<Clause> clauses, IReadOnlyList<PhraseHit> denied)
    {
        var findings = new Findings(city.Categories.Count);
        foreach (var hit in denied)
        {
            var targets = book.Entries[hit.Phrase].Categories;
            findings.Add(targets, EvidenceKind.PhraseDenied, hit.Weight / targets.Count, hit.Text);
        }

        foreach (var clause in clauses.Where(c => c.Role != ClauseRole.Courtesy))
        {
            units.AddMentions(clause, findings);
        }

        units.AddForm(message, findings);
        Dampen(findings.Evidence);
        return findings;
    }

    /// <summary>The second finding of a kind says less than the first.</summary>
    private static void Dampen(Evidence evidence)
    {
        for (var category = 0; category < evidence.Alternatives; category++)
        {
            foreach (var kind in Enum.GetValues<EvidenceKind>())
            {
                evidence[category, kind] = Math.Log(1 + evidence[category, kind]);
            }
        }
    }
}
