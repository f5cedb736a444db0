namespace Hotline.Casework.Routing;

/// <summary>Numbers that speak for and against each of several alternatives: one row per alternative, one column per kind.</summary>
internal class EvidenceTable(int alternatives, int kinds)
{
    private readonly double[] values = new double[alternatives * kinds];

    public int Alternatives => alternatives;

    public int Kinds => kinds;

    public double this[int alternative, int kind]
    {
        get => values[alternative * kinds + kind];
        set => values[alternative * kinds + kind] = value;
    }

    public ReadOnlySpan<double> Of(int alternative) => values.AsSpan(alternative * kinds, kinds);
}
