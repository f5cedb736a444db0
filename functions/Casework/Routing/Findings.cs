namespace Hotline.Casework.Routing;

/// <summary>One observation in a message: <paramref name="Text"/> was found and speaks for or against a category.</summary>
internal sealed record Finding(int Category, EvidenceKind Kind, string Text);

/// <summary>Gathers evidence together with the words it comes from, which the reasons name.</summary>
internal sealed class Findings(int categories)
{
    private readonly List<Finding> all = [];

    public Evidence Evidence { get; } = new(categories);

    public IReadOnlyList<Finding> All => all;

    public void Add(IEnumerable<int> targets, EvidenceKind kind, double weight, string text)
    {
        foreach (var category in targets)
        {
            Evidence[category, kind] += weight;
            all.Add(new Finding(category, kind, text));
        }
    }
}
