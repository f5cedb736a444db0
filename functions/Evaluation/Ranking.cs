namespace Hotline.Evaluation;

/// <summary>What one group of respondents said about a unit; <paramref name="Mean"/> is of levels 1–5, null without answers.</summary>
public sealed record GroupFigures(string Group, decimal Weight, int N, decimal? Mean);

/// <summary>
/// A unit's result. <paramref name="N"/> and <paramref name="Levels"/> (from level 1 to level 5) count the groups that weigh something;
/// <paramref name="Mean"/> is the weighted one, <paramref name="Score"/> 0–100. <see cref="Rank"/> is null below the minimum of answers.
/// </summary>
public sealed record UnitResult(
    string Unit, string Name, string Code, int N, IReadOnlyList<int> Levels, IReadOnlyList<GroupFigures> Groups, decimal? Mean, decimal? Score)
{
    public int? Rank { get; init; }

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
    IReadOnlyList<UnitResult> Insufficient);
