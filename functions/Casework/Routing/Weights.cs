namespace Hotline.Casework.Routing;

/// <summary>
/// How much each kind of evidence counts: one weight per kind, the same for every alternative, so that a few hundred examples settle them
/// and a category without examples still profits. The chance of an alternative is the softmax over the weighted evidence.
/// </summary>
internal sealed class Weights(IReadOnlyList<double> weights)
{
    /// <summary>For categories, until past dispatches have taught better ones.</summary>
    public static Weights ByHand { get; } = new([.. Enum.GetValues<EvidenceKind>().Select(Guess)]);

    public double this[int kind] => weights[kind];

    public double[] Chances(EvidenceTable evidence)
    {
        var scores = new double[evidence.Alternatives];
        for (var alternative = 0; alternative < scores.Length; alternative++)
        {
            scores[alternative] = Score(evidence.Of(alternative));
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

    private static double Guess(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Phrase => 2.5,
        EvidenceKind.UnitAsked => 1.5,
        EvidenceKind.UnitNamed or EvidenceKind.Hint or EvidenceKind.HintTownship => 0.7,
        EvidenceKind.UnitRefused or EvidenceKind.UnitDenied or EvidenceKind.PhraseDenied => -1,
        EvidenceKind.PlaceGiven or EvidenceKind.PlaceNamed or EvidenceKind.Type or EvidenceKind.CoUnitNamed => 0.3,
        _ => 0,
    };
}
