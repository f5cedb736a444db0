using Hotline.City.Directory;

namespace Hotline.Casework.Tickets;

/// <summary>
/// What happened to a ticket, with all it takes to happen again: the ticket is the fold of its steps. Stored in the trace under the step's
/// name, so a stored step's name and fields stay readable for good.
/// </summary>
public abstract record Step
{
    /// <summary>Whether the enterprise sees it.</summary>
    internal virtual bool IsPublic => true;

    /// <summary>What staff wrote beside it, for staff.</summary>
    internal virtual string? Internal => null;

    /// <summary>The ticket after it; pure. Clocks are not its business, see <c>Clocks/ClockRules</c>.</summary>
    internal abstract Ticket Apply(Ticket ticket, DateTimeOffset at);

    /// <summary>What the trace says: units and dates, never a person. <paramref name="before"/> is the ticket without it.</summary>
    internal abstract Words Say(Ticket before, CityDirectory city);
}

/// <summary>
/// One step of a ticket's trace (全程回溯). <paramref name="Words"/> are for everybody; <paramref name="By"/>, a staff id, and
/// <paramref name="Unit"/>, whose staff that is, are for staff.
/// </summary>
public sealed record TicketEvent(DateTimeOffset At, Step Step, Words Words, string? By = null, string? Unit = null)
{
    /// <summary>Those that it started, stopped or moved.</summary>
    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    internal bool IsPublic => Step.IsPublic;

    internal string? Note => Step.Internal;
}
