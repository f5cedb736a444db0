namespace Hotline.Casework.Routing;

/// <summary>What makes a decision more or less credible than the chances of the leads say.</summary>
internal enum TrustKind
{
    Always,

    /// <summary>Log odds of the first lead.</summary>
    Chance,

    /// <summary>Log ratio of the first lead's chance to the second's.</summary>
    Margin,

    /// <summary>The writer named a unit: right or wrong, it pulls.</summary>
    Hint,

    /// <summary>Parts that say what the matter is not: the plain reading may be the trap.</summary>
    Denials,
}

/// <summary>Judges how far a decision can be trusted: learned from which decisions on past dispatches were right.</summary>
internal sealed class Trust(Weights weights)
{
    private const int Trusted = 0;
    private const double Smallest = 1e-4;

    public double In(Reading reading, IReadOnlyList<LeadChance> leads) => weights.Chances(Signs(reading, leads))[Trusted];

    public static WeighedExample Example(Reading reading, IReadOnlyList<LeadChance> leads, bool isRight) =>
        new(Signs(reading, leads), isRight ? Trusted : Trusted + 1);

    /// <summary>Two alternatives, trusted or not; only the first has evidence.</summary>
    private static EvidenceTable Signs(Reading reading, IReadOnlyList<LeadChance> leads)
    {
        var (first, second) = (leads[0].Chance, leads.ElementAtOrDefault(1)?.Chance ?? 0);
        var signs = new EvidenceTable(2, Enum.GetValues<TrustKind>().Length);
        signs[Trusted, (int)TrustKind.Always] = 1;
        signs[Trusted, (int)TrustKind.Chance] = Math.Log((first + Smallest) / (1 - first + Smallest));
        signs[Trusted, (int)TrustKind.Margin] = Math.Log((first + Smallest) / (second + Smallest));
        signs[Trusted, (int)TrustKind.Hint] = reading.Findings.All.Any(f => f.Kind is EvidenceKind.Hint or EvidenceKind.HintTownship) ? 1 : 0;
        signs[Trusted, (int)TrustKind.Denials] = Math.Log(1 + reading.Clauses.Count(c => c.Role == ClauseRole.Negated));
        return signs;
    }
}
