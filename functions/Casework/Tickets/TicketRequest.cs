namespace Hotline.Casework.Tickets;

/// <summary>What a unit or an enterprise may ask for; somebody else decides.</summary>
public enum RequestKind
{
    /// <summary>退单申请.</summary>
    Return,

    /// <summary>延期申请.</summary>
    Extension,

    /// <summary>挂账申请.</summary>
    Hold,

    /// <summary>重办申请, by the enterprise.</summary>
    Reopen,

    /// <summary>评价异议.</summary>
    Objection,
}

public enum RequestState
{
    Pending,
    Approved,
    Rejected,

    /// <summary>The ticket moved on before anybody decided.</summary>
    Lapsed,
}

/// <summary>
/// A request with its own state. <paramref name="No"/> counts from 1; <paramref name="Unit"/> asked, null for the enterprise. Return:
/// <paramref name="Reason"/> is a reason code, <paramref name="Suggested"/> a unit; extension and hold: <paramref name="Until"/> is the new
/// date or the next reply's. Words are in the trace.
/// </summary>
public sealed record TicketRequest(
    int No, RequestKind Kind, RequestState State, DateTimeOffset At, string? Unit, string? Reason = null, string? Suggested = null, DateOnly? Until = null)
{
    /// <summary>Of the closure it is about: objections and reopen requests.</summary>
    public int? Closure { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
