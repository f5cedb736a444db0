namespace Hotline.Routing;

/// <summary>
/// How much each kind of evidence counts: one weight per kind, the same for every category, so that a few hundred examples settle them and
/// a category without examples still profits. The chance of a category is the softmax over the weighted evidence.
/// </summary>
internal sealed class EvidenceWeights(IReadOnlyList<double> weights)
{
    /// <summary>In use until past dispatches have taught better ones.</summary>
    public static EvidenceWeights Default { get; } = new([.. Enum.GetValues<EvidenceKind>().Select(ByHand)]);

    public double this[EvidenceKind kind] => weights[(int)kind];

    public double[] Probabilities(Evidence evidence)
    {
        var scores = new double[evidence.Categories];
        for (var category = 0; category < scores.Length; category++)
        {
            scores[category] = Score(evidence.Of(category));
        }

        var highest = scores.DefaultIfEmpty().Max();
        var exponentials = scores.Select(s => Math.Exp(s - highest)).ToArray();
        var sum = exponentials.Sum();
        return [.. exponentials.Select(e => e / sum)];
    }

    private double Score(ReadOnlySpan<double> evidence)
    {
        var score = 0.0;
        for (var kind = 0; kind < evidence.Length; kind++)
        {
            score += weights[kind] * evidence[kind];
        }

        return score;
    }

    private static double ByHand(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Keyword or EvidenceKind.Phrase => 2.5,
        EvidenceKind.UnitAsked => 1.5,
        EvidenceKind.Duty or EvidenceKind.UnitNamed or EvidenceKind.Hint or EvidenceKind.HintTownship => 0.7,
        EvidenceKind.UnitRefused or EvidenceKind.UnitDenied or EvidenceKind.KeywordDenied => -1,
        EvidenceKind.PlaceGiven or EvidenceKind.PlaceNamed or EvidenceKind.Type or EvidenceKind.CoUnitNamed => 0.3,
        _ => 0,
    };
}
