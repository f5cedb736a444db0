using System.Globalization;

namespace Hotline.Recounting;

/// <summary>What was counted about a unit and what it comes to.</summary>
/// <param name="Unit">Of the roster.</param>
/// <param name="N">Answers of the groups that weigh something, to the question with most.</param>
/// <param name="Mean">Weighted, 1–5; null without answers.</param>
/// <param name="Satisfaction">0–100.</param>
/// <param name="Score">0–100, rounded; null too where it rests on figures that are not given.</param>
/// <param name="OnTime">Share of tickets on time, the first thing that sets equal scores apart.</param>
/// <param name="IsRankable">It has answers enough, of every group, and is not excluded.</param>
internal sealed record UnitFigures(
    StoredUnit Unit, int N, Fraction? Mean, Fraction? Satisfaction, decimal? Score, Fraction OnTime, bool IsRankable)
{
    /// <summary>From 1; null when it is not ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>Rank 0 is none.</summary>
    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"  {Rank ?? 0,4}  {Unit.Id,-24} n {N,6}  mean {Text(Mean?.Round()),6}  satisfaction {Text(Satisfaction?.Round()),6}  score {Text(Score),6}");

    private static string Text(decimal? value) => value is { } v ? v.ToString("0.00", CultureInfo.InvariantCulture) : "-";
}
