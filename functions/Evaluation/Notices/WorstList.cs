namespace Hotline.Evaluation.Notices;

/// <summary>A unit among the worst, with the reasons that the notice gives and what comments were about.</summary>
public sealed record WorstUnit(string Unit, string Name, string Rank, string Score, IReadOnlyList<string> Reasons, IReadOnlyList<string> Aspects);

/// <summary>The worst units of a round as its notice names them. <paramref name="PreviousRound"/> is the round that ranks are compared with.</summary>
public sealed record WorstList(string Round, string RoundTitle, string Notice, string? PreviousRound, DateOnly Due, string Calendar, IReadOnlyList<WorstUnit> Units)
{
    /// <summary>Ids of items that are handed over by a notice begin so, and no others.</summary>
    public const string ItemPrefix = "worst-";

    /// <summary>The item that a unit gets. A round's id holds no hyphen.</summary>
    public static string ItemOf(string round, string unit) => $"{ItemPrefix}{round}-{unit}";
}

/// <summary>
/// Does what follows from a published notice: given its worst units when it is published, and a corrected notice's again. Safe to repeat.
/// </summary>
public interface IFollowNotice
{
    Task RunAsync(WorstList list, CancellationToken cancel);
}
