using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>
/// What past dispatches say about a message worded like them: kernel ridge regression, one category against all, over <see cref="Wording"/>.
/// It has a closed form, and from the same inverse come the exact leave-one-out scores of all examples, so that weights and threshold never
/// rest on an example learned by heart. The catalogue joins with one example per category.
/// </summary>
internal sealed class PastDispatches
{
    private const double Ridge = 0.3;

    /// <summary>Less alike than this (cosine) is no likeness that a person would see.</summary>
    private const double Alike = 0.2;

    private readonly Wording wording;
    private readonly SparseVector[] vectors;
    private readonly double[][] answers;
    private readonly double[][] inverse;
    private readonly double[][] coefficients;
    private readonly IReadOnlyList<LabelledMessage> examples;
    private readonly ILookup<string, int> matters;

    /// <param name="categories">Of the catalogue; scores are in this order.</param>
    /// <param name="examples">Labelled messages.</param>
    /// <param name="clauses">The examples, read.</param>
    /// <param name="catalogue">The categories' own words, one list per category.</param>
    public PastDispatches(
        IReadOnlyList<Category> categories,
        IReadOnlyList<LabelledMessage> examples,
        IReadOnlyList<IReadOnlyList<Clause>> clauses,
        IReadOnlyList<IReadOnlyList<Clause>> catalogue)
    {
        this.examples = examples;
        matters = examples.Index().ToLookup(e => e.Item.DuplicateCandidate, e => e.Index, StringComparer.Ordinal);
        wording = new Wording([.. clauses, .. catalogue]);
        vectors = [.. clauses.Concat(catalogue).Select(wording.Of)];
        var labels = examples.Select(e => e.Expected!.Category).Concat(categories.Select(c => c.Code));
        answers = [.. labels.Select(l => categories.Select(c => c.Code == l ? 1.0 : 0.0).ToArray())];
        inverse = SymmetricMatrix.Inverse(Kernel());
        coefficients = SymmetricMatrix.Product(inverse, answers);
    }

    /// <returns>One score per category, near 1 for what the message is, near 0 else.</returns>
    public double[] Scores(IReadOnlyList<Clause> clauses)
    {
        var vector = wording.Of(clauses);
        return SymmetricMatrix.Product([[.. vectors.Select(v => (double)vector.Dot(v))]], coefficients)[0];
    }

    /// <summary>The scores an example would have got if no message of its matter had been an example.</summary>
    public double[] ScoresWithoutMatter(int example)
    {
        var matter = matters[examples[example].DuplicateCandidate].ToArray();
        var block = matter.Select(i => matter.Select(j => inverse[i][j]).ToArray()).ToArray();
        var errors = SymmetricMatrix.Product(SymmetricMatrix.Inverse(block), [.. matter.Select(i => coefficients[i])]);
        return [.. answers[example].Zip(errors[Array.IndexOf(matter, example)], (answer, error) => answer - error)];
    }

    /// <returns>The past message of a category that is worded most alike; null if none is.</returns>
    public LabelledMessage? MostAlike(IReadOnlyList<Clause> clauses, string category)
    {
        var vector = wording.Of(clauses);
        return examples
            .Select((e, i) => (Example: e, Likeness: e.Expected!.Category == category ? vector.Dot(vectors[i]) : 0))
            .Where(e => e.Likeness >= Alike)
            .OrderByDescending(e => e.Likeness)
            .FirstOrDefault().Example;
    }

    private double[][] Kernel()
    {
        var kernel = SymmetricMatrix.Square(vectors.Length);
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                kernel[i][j] = kernel[j][i] = vectors[i].Dot(vectors[j]) + (i == j ? Ridge : 0);
            }
        }

        return kernel;
    }
}
