using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Objections;

public enum ObjectionState
{
    Filed,

    /// <summary>成立: its effect is part of the results.</summary>
    Upheld,

    /// <summary>不成立.</summary>
    Rejected,
}

/// <summary>异议: what a unit says is wrong with its result, or the office found itself. The objection stays as filed, however it is decided.</summary>
/// <param name="Id">Chosen by whoever files it, 3–40 lower-case letters, digits or hyphens.</param>
/// <param name="Round">Its id.</param>
/// <param name="Unit">Whose result it is about.</param>
/// <param name="Text">What is wrong and why.</param>
/// <param name="By">Who filed it; of the unit or the office.</param>
/// <param name="FiledAt">UTC.</param>
/// <param name="Decision">Null until decided.</param>
public sealed record Objection(string Id, string Round, string Unit, string Text, string By, DateTimeOffset FiledAt, ObjectionDecision? Decision)
{
    public ObjectionState State => Decision switch { null => ObjectionState.Filed, { Effect: null } => ObjectionState.Rejected, _ => ObjectionState.Upheld };
}

/// <param name="By">Who decided.</param>
/// <param name="At">UTC.</param>
/// <param name="Reason">In words for the unit and, if upheld, the notice.</param>
/// <param name="Effect">What changes; null when the objection is rejected.</param>
public sealed record ObjectionDecision(string By, DateTimeOffset At, string Reason, Correction? Effect);
