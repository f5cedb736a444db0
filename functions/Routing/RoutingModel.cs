namespace Hotline.Routing;

/// <summary>
/// What was learned from past dispatches: how much each kind of evidence weighs, and when to trust the result. A message is dispatched
/// without a person when the chance of its lead reaches <paramref name="Threshold"/>.
/// </summary>
internal sealed record RoutingModel(EvidenceWeights Weights, double Threshold)
{
    /// <summary>Rules alone: their weights are guesses, so only what is beyond doubt goes out without a person.</summary>
    public static RoutingModel RulesOnly { get; } = new(EvidenceWeights.Default, 0.98);
}
