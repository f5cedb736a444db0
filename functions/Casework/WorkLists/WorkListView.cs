using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;

namespace Hotline.Casework.WorkLists;

internal sealed record WorkListLine(
    string Number,
    Words State,
    TicketType Type,
    string Title,
    string? Place,
    string? Category,
    UnitName? Lead,
    IReadOnlyList<UnitName> Co,
    DateTimeOffset FiledAt,
    DateOnly PromisedDate,
    ClockKind? Clock,
    DateTimeOffset DueAt,
    bool Overdue,
    Alert Alert,
    IReadOnlyList<RequestKind> Requests)
{
    public double? Confidence { get; init; }

    public IReadOnlyList<UnitName>? Candidates { get; init; }

    public IReadOnlyList<string>? Reasons { get; init; }

    public IReadOnlyList<DuplicateHint>? Duplicates { get; init; }
}

/// <summary>The answer to <c>GET api/worklists/{list}</c>.</summary>
internal sealed record WorkListView(string List, UnitName? Unit, IReadOnlyList<WorkListLine> Tickets, string? Next)
{
    public static WorkListView Of(WorkListPage page, string owner, string list, CityDirectory city, DateTimeOffset now) =>
        new(list, owner == WorkListNames.City ? null : Named(owner, city), [.. page.Entries.Select(e => Line(e, city, now))], page.Next);

    private static WorkListLine Line(WorkListEntry e, CityDirectory city, DateTimeOffset now) => new(
        TicketNumbers.Print(e.Number),
        Words.Of(e.State),
        e.Type,
        e.Title,
        e.Place,
        e.Category,
        e.Lead is { } lead ? Named(lead, city) : null,
        [.. e.Co.Select(u => Named(u, city))],
        e.FiledAt,
        e.PromisedDate,
        e.Clock,
        e.DueAt,
        e.IsOverdue(now),
        e.Alert,
        e.Requests)
    {
        Confidence = e.Desk?.Confidence,
        Candidates = e.Desk is { } desk ? [.. desk.Candidates.Select(u => Named(u, city))] : null,
        Reasons = e.Desk?.Reasons,
        Duplicates = e.Desk is { } hints ? [.. hints.Duplicates.Select(d => d with { Number = TicketNumbers.Print(d.Number) })] : null,
    };

    private static UnitName Named(string unit, CityDirectory city) => new(unit, city.NameOf(unit));
}
