using System.Globalization;
using System.Text.Json.Serialization;
using Hotline.City.Calendar;

namespace Hotline.Casework.Tickets;

public enum ClockKind
{
    /// <summary>受理.</summary>
    Accept,

    /// <summary>补充材料, the enterprise's.</summary>
    Supplement,

    /// <summary>派单.</summary>
    Dispatch,

    /// <summary>签收.</summary>
    Sign,

    /// <summary>联系.</summary>
    Contact,

    /// <summary>答复: the promise, counted from filing, or a redo's.</summary>
    Reply,

    /// <summary>A co-unit's part.</summary>
    Part,

    /// <summary>挂账: the next staged reply.</summary>
    Hold,

    /// <summary>审核.</summary>
    Review,

    /// <summary>A pending request waits for its decision.</summary>
    Decide,

    /// <summary>评价, the enterprise's.</summary>
    Rate,

    /// <summary>回访.</summary>
    CallBack,

    /// <summary>差评核实.</summary>
    Verify,

    /// <summary>差评办理.</summary>
    Settle,

    /// <summary>督办.</summary>
    Supervise,
}

/// <summary>From <paramref name="From"/> to <paramref name="To"/> (UTC) a clock stood still.</summary>
public sealed record Pause(DateTimeOffset From, DateTimeOffset To);

/// <summary>
/// One clock of a ticket. <paramref name="Key"/> names it within the ticket (<c>sign-2</c>: of the second dispatch). It is due when
/// <paramref name="Term"/> has passed since <paramref name="StartedAt"/>, or at the close of business on <paramref name="Until"/>.
/// <paramref name="DueAt"/> is UTC and was computed with <paramref name="CalendarVersion"/>; it is provisional when it rests on a year
/// whose holidays are not announced yet.
/// </summary>
public sealed record Clock(
    ClockKind Kind, string Key, string? Unit, DateTimeOffset StartedAt, Term? Term, DateOnly? Until, DateTimeOffset DueAt, bool Provisional, string CalendarVersion)
{
    /// <summary>Ended pauses, which move the due instant.</summary>
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary>Since when it stands still; it is not due meanwhile.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>When what it waits for was done, or no longer wanted.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>How far its alerts have gone.</summary>
    public Alert Alert { get; init; }

    /// <summary>It reminds the enterprise, and something follows when it is due; nobody is overdue or escalated.</summary>
    [JsonIgnore]
    public bool IsOfEnterprise => Kind is ClockKind.Supplement or ClockKind.Rate;

    /// <summary>The number at the end of its key.</summary>
    [JsonIgnore]
    public int No => int.Parse(Key.AsSpan(Key.LastIndexOf('-') + 1), CultureInfo.InvariantCulture);

    [JsonIgnore]
    public bool IsRunning => StoppedAt is null && PausedAt is null;

    /// <summary>It ran past its due instant, whether it still runs or not.</summary>
    public bool IsOverdue(DateTimeOffset now) => (StoppedAt ?? PausedAt ?? now) > DueAt;

    public Promise ToPromise() => new(DueAt.CityDate(), DueAt, Provisional, CalendarVersion);
}

/// <summary>In the order in which they come.</summary>
public enum Alert
{
    None,

    /// <summary>催办 before it is due.</summary>
    Reminded,

    /// <summary>超期, at the minute; the first escalation.</summary>
    Overdue,

    /// <summary>Twice its term has passed.</summary>
    Twice,

    /// <summary>Three times.</summary>
    Thrice,
}
