namespace Hotline.Rectification.Items;

public enum StepKind
{
    /// <summary>The office wrote it down.</summary>
    Draft,

    /// <summary>The office wrote the draft anew.</summary>
    Revise,
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
    Withdraw,

    /// <summary>Opinions came into it.</summary>
    Merge,

    /// <summary>Opinions were taken out of it.</summary>
    TakeOut,

    // By the app itself.
    MarkTalk,
    UnmarkTalk,
    Remind,
    Escalate,

    /// <summary>A provisional deadline was settled by the calendar of its year.</summary>
    SettleDue,
}

/// <summary>A file that proves something; its content lies under its hash.</summary>
public sealed record EvidenceFile(string Sha256, string Name, string ContentType, long Size);

/// <summary>A step in an item's trail. Instants are UTC.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="By">Id of the staff member; empty for the app.</param>
/// <param name="Name">As signed in.</param>
/// <param name="Unit">Whose; null for the office and the app.</param>
/// <param name="At">When.</param>
/// <param name="Note">In words.</param>
public sealed record Step(StepKind Kind, string By, string Name, string? Unit, DateTimeOffset At, string Note)
{
    /// <summary>The deadline asked for, the day of a talk, the day a plan names: city date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The deadline from now on.</summary>
    public Deadline? Due { get; init; }

    /// <summary>yyyy-MM.</summary>
    public string? Month { get; init; }

    /// <summary>How far, 0–100.</summary>
    public int? Percent { get; init; }

    /// <summary>How many opinions.</summary>
    public int? Opinions { get; init; }

    public EvidenceFile? File { get; init; }

    /// <summary>The caller's own name for the request; not shown.</summary>
    public string? Key { get; init; }

    /// <summary>What the app does by itself.</summary>
    public static Step Own(StepKind kind, string note, DateTimeOffset at) => new(kind, "", "", null, at, note);
}
