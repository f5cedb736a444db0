using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.WorkLists;

/// <summary>
/// A ticket as a line of a work list. <paramref name="Title"/> is redacted. <paramref name="Clock"/> is the clock that the list goes by and
/// <paramref name="DueAt"/> (UTC) when it is due; without a running one it is null and <paramref name="DueAt"/> is the answer's date.
/// <paramref name="Requests"/> are the kinds that wait for a decision. <paramref name="PromisedDate"/> is the city's.
/// </summary>
public sealed record WorkListEntry(
    string Number,
    TicketState State,
    TicketType Type,
    string Title,
    string? Place,
    string? Category,
    string? Lead,
    IReadOnlyList<string> Co,
    DateTimeOffset FiledAt,
    DateOnly PromisedDate,
    ClockKind? Clock,
    DateTimeOffset DueAt,
    Alert Alert,
    IReadOnlyList<RequestKind> Requests)
{
    /// <summary>On the desk only.</summary>
    public DeskHints? Desk { get; init; }

    public bool IsOverdue(DateTimeOffset now) => Clock is not null && now > DueAt;
}

/// <summary>What helps a dispatcher: what the router found, its candidates being unit ids, best first, and tickets that may be about the same matter.</summary>
public sealed record DeskHints(
    string Category, double Confidence, IReadOnlyList<string> Candidates, IReadOnlyList<string> Reasons, IReadOnlyList<DuplicateHint> Duplicates);
