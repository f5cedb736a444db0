using System.Text.Json.Serialization;

namespace Hotline.Evaluation.Rounds;

public enum RoundKind
{
    /// <summary>民主测评: answered by those invited, by SMS and web ballot.</summary>
    Democratic,

    /// <summary>Ratings at the close of tickets only: no answer codes, no invitations.</summary>
    Hotline,

    /// <summary>专项测评: as <see cref="Democratic"/>, about one subject.</summary>
    Special,
}

/// <summary>A group of respondents and what its mean weighs in a unit's score.</summary>
public sealed record GroupWeight(string Id, decimal Weight)
{
    /// <summary>A unit that fewer of the group answered about is not ranked; 0 for no such rule.</summary>
    public int Minimum { get; init; }
}

/// <summary>What is asked about each unit, and what its mean weighs in the unit's satisfaction.</summary>
public sealed record Question(string Id, string Title, decimal Weight)
{
    /// <summary>总体: what an answer by text is about, and in every round.</summary>
    public static Question Overall { get; } = new("overall", "总体评价", 1);
}

/// <summary>A figure of the hotline that a score may rest on beside satisfaction, and what it weighs.</summary>
public sealed record IndicatorWeight(Indicator Id, decimal Weight);

/// <summary>
/// What the office asked for. <paramref name="Codes"/> are the answer codes asked for, code → unit; those missing are given out when it
/// opens. <paramref name="OpensAt"/> and <paramref name="ClosesAt"/> bound when an answer was sent (both ends count);
/// <paramref name="GraceMinutes"/> is how long after that the round stays unsealed for answers under way.
/// </summary>
public sealed record RoundPlan(
    string Id,
    string Title,
    IReadOnlyList<string> Classes,
    IReadOnlyList<GroupWeight> Groups,
    int MinimumAnswers,
    int K,
    IReadOnlyDictionary<string, string> Codes,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    int GraceMinutes)
{
    /// <summary>Ids of the monthly rounds of ratings at closure begin so, and no others: <c>hotline202701</c>.</summary>
    public const string HotlinePrefix = "hotline";

    public RoundKind Kind { get; init; }

    /// <summary>Empty for <see cref="Question.Overall"/> alone.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public IReadOnlyList<IndicatorWeight> Indicators { get; init; } = [];

    /// <summary>What satisfaction weighs beside the indicators.</summary>
    public decimal SatisfactionWeight { get; init; } = 1;

    public BandFloors Bands { get; init; } = BandFloors.Usual;

    /// <summary>Bands only when false (国办函〔2025〕66号: 不片面追求排名).</summary>
    public bool IsRanked { get; init; } = true;

    /// <summary>How many persons must confirm the count (监票人).</summary>
    public int Counters { get; init; } = 3;

    /// <summary>Id of the round that ranks are compared with.</summary>
    public string? Previous { get; init; }

    /// <summary>Until then the round stays unsealed.</summary>
    [JsonIgnore]
    public DateTimeOffset LastMoment => ClosesAt.AddMinutes(GraceMinutes);
}
