namespace Hotline.Evaluation.Rounds;

/// <summary>What the hotline's figures say of a unit's tickets in the months of a round; definitions in <c>Figures/Definitions.cs</c>.</summary>
public enum Indicator
{
    /// <summary>按时签收 of those dispatched.</summary>
    SignedInTime,

    /// <summary>按时联系 of those dispatched.</summary>
    Contacted,

    /// <summary>按时办结 of those answered.</summary>
    OnTime,

    /// <summary>退单 of those dispatched: the fewer the better.</summary>
    Returned,

    /// <summary>重办 of those answered: the fewer the better.</summary>
    Redone,

    /// <summary>解决 of those called back.</summary>
    Resolved,
}

/// <summary><paramref name="Part"/> of <paramref name="Whole"/> tickets.</summary>
public sealed record Share(int Part, int Whole)
{
    /// <summary>0–100, higher is better; null when there was nothing to count. A share may pass its whole (a ticket returned twice): it counts as all.</summary>
    public decimal? ValueOf(Indicator indicator) => Whole == 0 ? null
        : indicator is Indicator.Returned or Indicator.Redone ? 100 - (100 * Rate) : 100 * Rate;

    private decimal Rate => Math.Min(1, (decimal)Part / Whole);
}
