namespace Hotline.Evaluation.Ledger;

/// <summary>How an answer came in.</summary>
public enum Channel
{
    Sms,
    Web,

    /// <summary>At the close of the respondent's own message.</summary>
    Closure,
}

/// <summary>
/// One respondent's answer about one unit. <paramref name="Level"/> is 1 (very dissatisfied) to 5 (very satisfied); a unit the respondent
/// does not know (不了解) has no rating at all. <see cref="Withdrawn"/> takes an older answer back. <paramref name="UnitId"/> must be on the
/// round's roster.
/// </summary>
public sealed record Rating(string RespondentId, string Group, string UnitId, int Level, OrderStamp Stamp, Channel Channel)
{
    /// <summary>What was asked about the unit.</summary>
    public string Question { get; init; } = Rounds.Question.Overall.Id;

    /// <summary>The respondent's township, for the turnout: its unit id, empty for none.</summary>
    public string Area { get; init; } = "";

    /// <summary>In place of a level: no answer. It stands in the ballot by its stamp, so that the one it took back stays out, and counts nowhere.</summary>
    public const int Withdrawn = 0;
    public const int Lowest = 1;
    public const int Highest = 5;
}

/// <summary>What became of a rating. All but <see cref="Counted"/> and <see cref="Changed"/> left the tallies as they were.</summary>
public enum RatingOutcome
{
    /// <summary>The respondent's first answer about the unit.</summary>
    Counted,

    /// <summary>Took the place of an older answer of the same respondent about the same unit.</summary>
    Changed,

    /// <summary>This very answer had been counted already.</summary>
    Duplicate,

    /// <summary>A later answer had been counted already.</summary>
    Older,

    /// <summary>Sent before the round opens or after it closes, or handled after it was sealed.</summary>
    Closed,
}
