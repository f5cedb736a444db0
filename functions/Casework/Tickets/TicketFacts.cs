namespace Hotline.Casework.Tickets;

/// <summary>What an answer says about the matter (办理结果).</summary>
public enum Outcome
{
    Resolved,
    PartlyResolved,

    /// <summary>Needs a reason.</summary>
    Unresolved,

    /// <summary>解释说明.</summary>
    Explained,

    /// <summary>超职责.</summary>
    OutOfScope,
}

/// <summary>A co-unit's part (协办); its deadline is the clock of kind Part with its unit.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="AssignedAt">UTC.</param>
/// <param name="Workdays">Its own term; null when it is the lead's.</param>
public sealed record Part(string Unit, DateTimeOffset AssignedAt, int? Workdays)
{
    public DateTimeOffset? SignedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public Outcome? Outcome { get; init; }
}

/// <summary>What the enterprise was asked for, once and completely (一次性告知, 优化营商环境条例 art. 36).</summary>
public sealed record Supplement(IReadOnlyList<string> Items, DateTimeOffset AskedAt, DateTimeOffset? GivenAt);

/// <summary>Why it was not accepted, and the legal channel named instead (国办函〔2025〕66号).</summary>
public sealed record Refused(string Reason, string Channel);

public sealed record Hold(DateTimeOffset Since, DateOnly NextReply);

/// <summary>The lead's answer; its texts are in the step Answered of the trace. <paramref name="From"/> is the state to send it back to.</summary>
public sealed record Answer(DateTimeOffset At, Outcome Outcome, TicketState From);

/// <summary>Supervision (督办): raises the level, has its own date.</summary>
public sealed record Supervision(DateTimeOffset At, DateOnly Due);

public sealed record Merge(string Primary, TicketState From, DateTimeOffset At)
{
    /// <summary>When the primary's answer reached this enterprise too.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The number of the primary's latest answer that it was told.</summary>
    public int Answers { get; init; }
}

/// <summary><paramref name="Why"/> is sameEnterprise or sameMatter; <paramref name="Similarity"/> is 0 to 1.</summary>
public sealed record DuplicateHint(string Number, string Why, double Similarity);
