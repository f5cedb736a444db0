using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ranking;

/// <summary>What one group of respondents said about a unit; <paramref name="Mean"/> is of levels 1–5, null without answers.</summary>
public sealed record GroupFigures(string Group, decimal Weight, int N, decimal? Mean);

/// <summary>What was said to one question about a unit, over the groups that weigh something; <paramref name="Mean"/> is weighted.</summary>
public sealed record QuestionFigures(string Question, decimal Weight, int N, decimal? Mean);

/// <summary>A figure of the hotline: <paramref name="Part"/> of <paramref name="Whole"/> tickets; <paramref name="Value"/> 0–100, null when there was none.</summary>
public sealed record IndicatorFigures(Indicator Indicator, decimal Weight, int Part, int Whole, decimal? Value);

/// <summary>95 % confidence interval of a score, 0–100.</summary>
public sealed record Interval(decimal Low, decimal High);

/// <summary>
/// A unit's result. <paramref name="N"/> and <paramref name="Levels"/> (from level 1 to level 5) count the groups that weigh something;
/// <paramref name="Mean"/> is the weighted one, <paramref name="Score"/> 0–100. <see cref="Rank"/> is null below the minimum of answers.
/// </summary>
public sealed record UnitResult(
    string Unit, string Name, string Code, int N, IReadOnlyList<int> Levels, IReadOnlyList<GroupFigures> Groups, decimal? Mean, decimal? Score)
{
    public int? Rank { get; init; }

    /// <summary>0–100, what the weighted mean of the questions comes to; without indicators the score itself.</summary>
    public decimal? Satisfaction { get; init; }

    /// <summary>Null without a score.</summary>
    public Band? Band { get; init; }

    /// <summary>Of the score; the indicators count every ticket and add nothing to it.</summary>
    public Interval? Interval { get; init; }

    public IReadOnlyList<QuestionFigures> Questions { get; init; } = [];

    public IReadOnlyList<IndicatorFigures> Indicators { get; init; } = [];

    /// <summary>Groups of which too few answered.</summary>
    public IReadOnlyList<string> ShortGroups { get; init; } = [];

    /// <summary>Why it is not ranked although it has answers enough; null otherwise.</summary>
    public string? Excluded { get; init; }

    /// <summary>Its rank in the round before; null when it had none.</summary>
    public int? PreviousRank { get; init; }

    /// <summary>How many ranks it rose since; below 0 it fell.</summary>
    public int? Change => PreviousRank - Rank;

    /// <summary>Half the interval before rounding.</summary>
    internal double Error { get; init; }

    /// <summary>Another unit of the class has the same score from the same number of answers.</summary>
    public bool Tied { get; init; }
}

/// <summary>
/// A class's result. <paramref name="Units"/> are all of it, ranked ones first; <paramref name="Best"/> starts with the best,
/// <paramref name="Worst"/> with the worst; <paramref name="Insufficient"/> (样本不足) had too few answers to be ranked.
/// </summary>
public sealed record ClassResult(
    string Id,
    string Name,
    int Eligible,
    int K,
    IReadOnlyList<UnitResult> Best,
    IReadOnlyList<UnitResult> Worst,
    IReadOnlyList<UnitResult> Units,
    IReadOnlyList<UnitResult> Insufficient)
{
    /// <summary>The last of the best and the next one cannot be told apart: their difference is within its 95 % interval.</summary>
    public bool BestUnclear { get; init; }

    /// <summary>The same of the worst.</summary>
    public bool WorstUnclear { get; init; }
}
