using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>What the units and places that a message names, and the fields of the form, say about its category.</summary>
internal sealed class UnitEvidence(IReadOnlyList<Category> categories, UnitNames names, RoutingRules rules)
{
    private readonly ILookup<string, int> byLead = Indexed(categories, c => [c.Lead]);
    private readonly ILookup<string, int> byCoUnit = Indexed(categories, c => c.CoUnits);
    private readonly IReadOnlyList<PhrasePattern> requests = rules.Patterns(RuleKind.Request);
    private readonly IReadOnlyList<PhrasePattern> refusals = rules.Patterns(RuleKind.Refusal);

    public void AddMentions(Clause clause, Findings findings)
    {
        foreach (var named in names.Departments.FindIn(clause.Text))
        {
            var kind = Role(clause, named);
            var weight = kind == EvidenceKind.UnitDenied ? 1 : clause.Weight;
            findings.Add(byLead[named.UnitId], kind, weight, named.Name);
            findings.Add(byCoUnit[named.UnitId], EvidenceKind.CoUnitNamed, clause.Weight, named.Name);
        }

        foreach (var named in names.Places.FindIn(clause.Text))
        {
            findings.Add(byLead[Category.Township], EvidenceKind.PlaceNamed, clause.Weight, named.Name);
        }
    }

    public void AddForm(MessageText message, Findings findings)
    {
        findings.Add(categories.Index().Where(c => c.Item.TypeHint == message.Type).Select(c => c.Index), EvidenceKind.Type, 1, "");
        if (names.Resolve(message.UnitHint) is { } hint)
        {
            findings.Add(byLead[hint], EvidenceKind.Hint, 1, message.UnitHint!);
            var isTownship = names.Places.FindIn(Normalized.Text(message.UnitHint!)).Any();
            findings.Add(isTownship ? byLead[Category.Township] : [], EvidenceKind.HintTownship, 1, message.UnitHint!);
        }

        if (names.Places.FindIn(Normalized.Text(message.Place ?? "")).Any())
        {
            findings.Add(byLead[Category.Township], EvidenceKind.PlaceGiven, 1, message.Place!);
        }
    }

    private EvidenceKind Role(Clause clause, NamedUnit named)
    {
        var (before, after) = (clause.Text[..named.Start], clause.Text[named.End..]);
        return clause.Role == ClauseRole.Negated ? EvidenceKind.UnitDenied
            : refusals.Any(p => p.IsIn(after)) ? EvidenceKind.UnitRefused
            : requests.Any(p => p.IsIn(before)) ? EvidenceKind.UnitAsked
            : EvidenceKind.UnitNamed;
    }

    private static ILookup<string, int> Indexed(IReadOnlyList<Category> categories, Func<Category, IReadOnlyList<string>> units) =>
        categories.SelectMany((c, i) => units(c).Select(u => (Unit: u, Index: i))).ToLookup(p => p.Unit, p => p.Index);
}
