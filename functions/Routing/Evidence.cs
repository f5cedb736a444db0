namespace Hotline.Routing;

/// <summary>The kinds of evidence for a category; how much each weighs is learned from past dispatches.</summary>
internal enum EvidenceKind
{
    Keyword,
    Phrase,
    Duty,
    UnitAsked,
    UnitNamed,
    UnitRefused,
    UnitDenied,
    CoUnitNamed,
    KeywordDenied,
    Hint,
    HintTownship,
    Type,
    PlaceGiven,
    PlaceNamed,
    PastDispatches,
    Wording,
}

/// <summary>What speaks for and against each category: one row per category of the catalogue, one column per kind.</summary>
internal sealed class Evidence(int categories)
{
    public static readonly int Kinds = Enum.GetValues<EvidenceKind>().Length;

    private readonly double[] values = new double[categories * Kinds];

    public int Categories => categories;

    public double this[int category, EvidenceKind kind]
    {
        get => values[category * Kinds + (int)kind];
        set => values[category * Kinds + (int)kind] = value;
    }

    public ReadOnlySpan<double> Of(int category) => values.AsSpan(category * Kinds, Kinds);
}
