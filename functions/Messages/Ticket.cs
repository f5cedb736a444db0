using Azure;
using Hotline.Routing;

namespace Hotline.Messages;

/// <summary>
/// To whom a ticket went. <paramref name="Lead"/> (牵头单位) and <paramref name="Co"/> (责任单位) are unit ids; <paramref name="Due"/> is
/// counted from filing, so that finding the right unit costs the writer no time. <paramref name="By"/> is null when the router did it.
/// </summary>
public sealed record Dispatch(string Lead, IReadOnlyList<string> Co, string Category, DateTimeOffset At, string? By, Promise Due)
{
    public bool Concerns(string unit) => Lead == unit || Co.Contains(unit);
}

/// <summary>
/// A registered message. <paramref name="Promised"/> is what the writer was told at filing; <paramref name="Routing"/> what the router
/// found; <paramref name="Events"/> counts its trace.
/// </summary>
public sealed record Ticket(
    string Number, MessageContent Content, DateTimeOffset FiledAt, Promise Promised, TicketState State, RoutingDecision Routing, Dispatch? Dispatch, int Events)
{
    /// <summary>The date that counts now.</summary>
    public Promise Due => Dispatch?.Due ?? Promised;
}

/// <summary>A ticket as it was read, to be changed only if nobody else did meanwhile.</summary>
public sealed record TicketVersion(Ticket Ticket, ETag ETag);

/// <summary>
/// One step of a ticket's trace (全程回溯). <paramref name="Words"/> are for everybody; <paramref name="By"/>, a staff id, and
/// <paramref name="Note"/> are for staff.
/// </summary>
public sealed record TicketEvent(DateTimeOffset At, Words Words, string? By = null, string? Note = null);
