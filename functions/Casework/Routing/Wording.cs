namespace Hotline.Casework.Routing;

/// <summary>
/// The wording of messages as vectors: character n-grams, those of telling clauses weighted more, rare ones more than common ones
/// (tf-idf), scaled to length 1. Characters need no dictionary and stand dialect, jargon and typing errors.
/// </summary>
internal sealed class Wording
{
    private const int LongestGram = 2;

    private readonly Dictionary<int, float> rarity;
    private readonly float unseen;

    public Wording(IReadOnlyList<IReadOnlyList<Clause>> texts)
    {
        var documents = texts.SelectMany(t => Counts(t).Keys).CountBy(g => g);
        rarity = documents.ToDictionary(d => d.Key, d => (float)Math.Log((texts.Count + 1.0) / (d.Value + 0.5)));
        unseen = (float)Math.Log((texts.Count + 1.0) / 0.5);
    }

    public SparseVector Of(IReadOnlyList<Clause> clauses)
    {
        var grams = Counts(clauses).OrderBy(g => g.Key).ToList();
        var values = grams.Select(g => MathF.Log(1 + g.Value) * rarity.GetValueOrDefault(g.Key, unseen)).ToArray();
        var length = MathF.Sqrt(values.Sum(v => v * v));
        return new SparseVector([.. grams.Select(g => g.Key)], [.. values.Select(v => length > 0 ? v / length : 0)]);
    }

    private static Dictionary<int, float> Counts(IReadOnlyList<Clause> clauses)
    {
        var counts = new Dictionary<int, float>();
        foreach (var clause in clauses.Where(c => c.Weight > 0))
        {
            foreach (var gram in Grams(clause.Text))
            {
                counts[gram] = counts.GetValueOrDefault(gram) + (float)clause.Weight;
            }
        }

        return counts;
    }

    private static IEnumerable<int> Grams(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var hash = 2166136261u;
            for (var length = 1; length <= LongestGram && start + length <= text.Length; length++)
            {
                hash = (hash ^ text[start + length - 1]) * 16777619u;
                if (!char.IsDigit(text[start + length - 1]))
                {
                    yield return (int)hash;
                }
            }
        }
    }
}
