namespace Hotline.Casework.Routing;

/// <summary>Takes a message apart into clauses and says of each what it is for.</summary>
internal sealed class ClauseReader(RoutingRules rules)
{
    private static readonly char[] SentenceEnds = ['。', '!', '?', ';', '\n', '.'];
    private static readonly char[] ClauseEnds = [',', '、', ':', '—', '(', ')'];

    private readonly IReadOnlyList<PhrasePattern> negations = rules.Patterns(RuleKind.Negation);
    private readonly IReadOnlyList<PhrasePattern> courtesies = rules.Patterns(RuleKind.Courtesy);
    private readonly IReadOnlyList<PhrasePattern> principals = rules.Patterns(RuleKind.Principal);
    private readonly IReadOnlyList<PhrasePattern> asides = rules.Patterns(RuleKind.Aside);

    public IReadOnlyList<Clause> Read(MessageText message) =>
        [.. Sentence(message.Title, ClauseRole.Title), .. Parts(message.Body, SentenceEnds).SelectMany(s => Sentence(s, ClauseRole.Plain))];

    private IEnumerable<Clause> Sentence(string sentence, ClauseRole role)
    {
        foreach (var text in Parts(sentence, ClauseEnds))
        {
            role = Any(principals, text) ? ClauseRole.Principal
                : role != ClauseRole.Principal && Any(asides, text) ? ClauseRole.Aside
                : role;
            yield return new Clause(text, Unread(text) ?? role);
        }
    }

    private ClauseRole? Unread(string text) =>
        Any(courtesies, text) ? ClauseRole.Courtesy
        : negations.Any(n => IsDenial(text, n.IndexIn(text))) ? ClauseRole.Negated
        : null;

    /// <summary>是不是 asks and 要不是 supposes; neither denies.</summary>
    private static bool IsDenial(string text, int index) => index == 0 || index > 0 && text[index - 1] is not ('是' or '要' or '能');

    private static bool Any(IReadOnlyList<PhrasePattern> patterns, string text) => patterns.Any(p => p.IsIn(text));

    private static string[] Parts(string text, char[] ends) =>
        Normalized.Text(text).Split(ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
