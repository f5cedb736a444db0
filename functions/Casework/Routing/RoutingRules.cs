namespace Hotline.Casework.Routing;

/// <summary>The routing rules of the city, as the clerks keep them.</summary>
internal sealed class RoutingRules(IReadOnlyList<RoutingRule> rules)
{
    public static RoutingRules None { get; } = new([]);

    public IEnumerable<RoutingRule> Of(RuleKind kind) => rules.Where(r => r.Kind == kind);

    public IReadOnlyList<PhrasePattern> Patterns(RuleKind kind) => [.. Of(kind).SelectMany(r => r.Phrases).Select(p => new PhrasePattern(p))];
}
