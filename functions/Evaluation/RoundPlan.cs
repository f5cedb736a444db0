using System.Text.Json.Serialization;

namespace Hotline.Evaluation;

public enum RoundKind
{
    /// <summary>Answered by those invited, by SMS and web ballot.</summary>
    Survey,

    /// <summary>Ratings at the close of tickets only: no answer codes, no invitations.</summary>
    Hotline,
}

/// <summary>A group of respondents and what its mean weighs in a unit's score.</summary>
public sealed record GroupWeight(string Id, decimal Weight);

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
    public RoundKind Kind { get; init; }

    /// <summary>Until then the round stays unsealed.</summary>
    [JsonIgnore]
    public DateTimeOffset LastMoment => ClosesAt.AddMinutes(GraceMinutes);
}
