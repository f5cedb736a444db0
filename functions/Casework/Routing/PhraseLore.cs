namespace Hotline.Casework.Routing;

/// <summary>
/// How far a phrase can be trusted. Clerks say which categories a phrase speaks for; past dispatches show where it really turned up. The
/// clerks' word counts as much as <see cref="ClerksWord"/> messages, so a new phrase works at once and a false friend fades.
/// </summary>
internal sealed class PhraseLore(Phrasebook book, int categories)
{
    private const double ClerksWord = 2;

    /// <summary>A phrase in title and body counts double; more repetitions say nothing more.</summary>
    private const double HighestWeight = 2;

    private readonly double[][] seen = [.. book.Entries.Select(_ => new double[categories])];

    public void Add(IEnumerable<PhraseHit> hits, int category, int times = 1)
    {
        foreach (var hit in hits)
        {
            seen[hit.Phrase][category] += times;
        }
    }

    /// <summary>A past dispatch has it too.</summary>
    public bool IsBorneOut(PhraseHit hit) => seen[hit.Phrase].Sum() > 0;

    /// <returns>Per category the phrases that speak for it, each weighed by the share of its messages that were of the category.</returns>
    public double[] Scores(IEnumerable<PhraseHit> hits)
    {
        var scores = new double[categories];
        foreach (var hit in hits)
        {
            var (counts, clerks) = (seen[hit.Phrase], book.Entries[hit.Phrase].Categories);
            var weight = Math.Min(hit.Weight, HighestWeight) / (counts.Sum() + ClerksWord);
            for (var category = 0; category < categories; category++)
            {
                scores[category] += weight * counts[category];
            }

            foreach (var category in clerks)
            {
                scores[category] += weight * ClerksWord / clerks.Count;
            }
        }

        // The second phrase says less than the first.
        return [.. scores.Select(s => Math.Log(1 + s))];
    }
}
