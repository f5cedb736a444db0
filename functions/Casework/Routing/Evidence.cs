namespace Hotline.Casework.Routing;

/// <summary>The kinds of evidence for a category; how much each weighs is learned from past dispatches.</summary>
internal enum EvidenceKind
{
    Phrase,
    PhraseDenied,
    UnitAsked,
    UnitNamed,
    UnitRefused,
    UnitDenied,
    CoUnitNamed,
    Hint,
    HintTownship,
    Type,
    PlaceGiven,
    PlaceNamed,
    PastDispatches,
}

/// <summary>What speaks for and against each category of the catalogue.</summary>
internal sealed class Evidence(int categories) : EvidenceTable(categories, Enum.GetValues<EvidenceKind>().Length)
{
    public double this[int category, EvidenceKind kind]
    {
        get => this[category, (int)kind];
        set => this[category, (int)kind] = value;
    }

    public void Set(EvidenceKind kind, IReadOnlyList<double> scores)
    {
        for (var category = 0; category < Alternatives; category++)
        {
            this[category, kind] = scores[category];
        }
    }
}
