namespace Hotline.Rectification;

public enum StepKind
{
    HandOver,
    GivePlan,
    Report,
    AddEvidence,
    AskExtension,
    GrantExtension,
    RefuseExtension,
    Submit,
    Accept,
    Refuse,
    Reopen,
    RecordTalk,

    // By the app itself.
    MarkTalk,
    Withdraw,
    Remind,
    Escalate,
}

/// <summary>Who gives a command.</summary>
public enum Party
{
    Office,
    Lead,
    Co,
}

/// <summary>A step in an item's trail. Instants are UTC.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="By">Id of the staff member; empty for the app.</param>
/// <param name="Name">As signed in.</param>
/// <param name="Unit">Whose; null for the office and the app.</param>
/// <param name="At">When.</param>
/// <param name="Note">In words.</param>
public sealed record Step(StepKind Kind, string By, string Name, string? Unit, DateTimeOffset At, string Note)
{
    /// <summary>A deadline, or the day of a talk: city date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The working-day calendar that a deadline was computed or checked with.</summary>
    public string? Calendar { get; init; }

    /// <summary>yyyy-MM.</summary>
    public string? Month { get; init; }

    /// <summary>How far, 0–100.</summary>
    public int? Percent { get; init; }
}
