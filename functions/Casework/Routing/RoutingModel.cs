using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>
/// What was learned from past dispatches: how far phrases can be trusted, messages to compare with, how much each kind of evidence weighs,
/// and when to trust the result. A message is dispatched without a person when the trust in its lead reaches <paramref name="Threshold"/>.
/// </summary>
internal sealed record RoutingModel(PhraseLore Lore, PastDispatches? Past, Weights Weights, Trust? Trust, double Threshold)
{
    /// <summary>Its weights are guesses, so only what is beyond doubt goes out without a person.</summary>
    private const double ThresholdOfRules = 0.98;

    /// <summary>The catalogue, the directory and the clerks' rules alone.</summary>
    public static RoutingModel RulesOnly(CityDirectory city, Phrasebook book) =>
        new(new PhraseLore(book, city.Categories.Count), null, Weights.ByHand, null, ThresholdOfRules);

    /// <returns>The chance of each category.</returns>
    public double[] Chances(Reading reading)
    {
        reading.Findings.Evidence.Set(EvidenceKind.Phrase, Lore.Scores(reading.Phrases));
        if (Past is not null)
        {
            reading.Findings.Evidence.Set(EvidenceKind.PastDispatches, Past.Scores(reading.Clauses));
        }

        return Weights.Chances(reading.Findings.Evidence);
    }
}
