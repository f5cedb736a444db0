namespace Hotline.Recounting;

/// <summary>A group of respondents as the round's row has it.</summary>
internal sealed record StoredGroup(string Id, decimal Weight, int Minimum);

/// <summary>A question as the round's row has it.</summary>
internal sealed record StoredQuestion(string Id, decimal Weight);

/// <summary>A figure of the hotline, stored by its number, and what it weighs.</summary>
internal sealed record StoredIndicator(int Id, decimal Weight)
{
    public const string OnTime = "onTime";

    private static readonly string[] Names = ["signedInTime", "contacted", OnTime, "returned", "redone", "resolved"];

    /// <summary>As the API calls it.</summary>
    public string Name => Names[Id];

    /// <summary>The fewer the better: it counts as 100 less the rate.</summary>
    public bool IsBad => Name is "returned" or "redone";
}

/// <summary>The rules of the round as its row has them.</summary>
internal sealed record StoredPlan(
    IReadOnlyList<StoredGroup> Groups,
    IReadOnlyList<StoredQuestion> Questions,
    IReadOnlyList<StoredIndicator> Indicators,
    decimal SatisfactionWeight,
    int MinimumAnswers,
    int K,
    bool IsRanked);
