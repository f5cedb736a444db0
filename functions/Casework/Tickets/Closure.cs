using System.Text.Json.Serialization;

namespace Hotline.Casework.Tickets;

/// <summary>
/// One released answer and what came of it. <paramref name="No"/> counts from 1. There is one rating per closure; a redo opens a new closure.
/// <paramref name="Lead"/> is whom the rating is about, null when the hotline office answered itself.
/// </summary>
public sealed record Closure(int No, DateTimeOffset ReleasedAt, Outcome Outcome, string? Lead)
{
    public ClosureRating? Rating { get; init; }

    /// <summary>When it was closed, rated or not; null while open or redone.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public CallBack? CallBack { get; init; }

    /// <summary>A call-back is wanted: by sample, or because the rating was bad.</summary>
    public bool WantsCallBack { get; init; }

    public BadRatingCase? Case { get; init; }
}

/// <summary>五级评价. <paramref name="Level"/> is 1 (very dissatisfied) to 5; its words are in the trace.</summary>
public sealed record ClosureRating(int Level, DateTimeOffset At, IReadOnlyList<string> Reasons)
{
    /// <summary>Since when it does not count: an objection was upheld. The original stays.</summary>
    public DateTimeOffset? VoidedAt { get; init; }
}

/// <summary>回访: by <paramref name="By"/> (staff id), never of a handling unit. Null where the person reached did not say.</summary>
public sealed record CallBack(DateTimeOffset At, string By, bool Reached, bool? Resolved, bool? Satisfied, int Attempts);

/// <summary>差评办理.</summary>
public enum Settlement
{
    /// <summary>立行立改.</summary>
    FixedAtOnce,

    /// <summary>建账限期整改.</summary>
    Ledger,

    /// <summary>解释说明.</summary>
    Explained,
}

/// <summary>差评核实单: opened by a rating of 1 or 2, verified by a call-back, then settled. At most one of a ticket is open.</summary>
public sealed record BadRatingCase(DateTimeOffset OpenedAt)
{
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Whether the verification found the rating well founded.</summary>
    public bool? IsFounded { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public Settlement? Settlement { get; init; }

    /// <summary>Calls made to verify it.</summary>
    public int Attempts { get; init; }

    [JsonIgnore]
    public bool IsOpen => SettledAt is null;
}
