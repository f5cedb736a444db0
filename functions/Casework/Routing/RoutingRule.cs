namespace Hotline.Casework.Routing;

/// <summary>What a line of the routing rules is for; the names are those of the file.</summary>
internal enum RuleKind
{
    /// <summary>The phrase speaks for the category <c>target</c>.</summary>
    Phrase,

    /// <summary>A part of a sentence with this phrase says what the matter is not: it is left unread (不是停电).</summary>
    Negation,

    /// <summary>A sentence with this phrase is a courtesy: it is left unread (望领导高度重视).</summary>
    Courtesy,

    /// <summary>A sentence with this phrase names the principal matter: it counts more (主要是…).</summary>
    Principal,

    /// <summary>From this phrase to the end of the sentence there is a second matter (另外…): it counts less and may add a co-unit.</summary>
    Aside,

    /// <summary>The unit named in the same part is asked to act (请…来查).</summary>
    Request,

    /// <summary>The unit named in the same part passes the matter on (…说不归他们管).</summary>
    Refusal,

    /// <summary>The unit <c>target</c> owes or owns: it becomes co-unit of the categories in <c>when</c> (医院欠款 → 卫健局).</summary>
    CoUnit,

    /// <summary>A further name of a place in the township <c>target</c>.</summary>
    Place,

    /// <summary>A place named right after this phrase is the site of the matter (实际在, 项目在).</summary>
    Site,

    /// <summary>A place named right after this phrase is not the site (注册在, 从…搬来).</summary>
    Elsewhere,
}

/// <summary>
/// One line of the routing rules, which a clerk reads and edits. <paramref name="Target"/> is a category code, a unit id, or empty, as the
/// kind says; <paramref name="When"/> are category codes. In a phrase <c>…</c> stands for up to twelve characters.
/// </summary>
internal sealed record RoutingRule(RuleKind Kind, string Target, IReadOnlyList<string> When, IReadOnlyList<string> Phrases);
