namespace Hotline.Casework.Routing;

/// <summary>Everything found out about one message, before anything is decided.</summary>
internal sealed record Reading(
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<PhraseHit> Phrases,
    IReadOnlyList<PlaceCandidate> Places,
    Findings Findings);
