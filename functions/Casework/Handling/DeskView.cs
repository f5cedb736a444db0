using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.WorkLists;
using Hotline.City.Directory;

namespace Hotline.Casework.Handling;

internal sealed record DeskLine(
    string Number,
    TicketType Type,
    string Title,
    string? Place,
    DateTimeOffset FiledAt,
    DateOnly PromisedDate,
    string Category,
    double Confidence,
    IReadOnlyList<UnitName> Candidates,
    IReadOnlyList<string> Reasons);

/// <summary>The answer to <c>GET api/desk</c>.</summary>
internal sealed record DeskView(IReadOnlyList<DeskLine> Tickets, string? Next)
{
    public static DeskView Of(WorkListPage page, CityDirectory city) => new([.. page.Entries.Select(e => Line(e, e.Desk!, city))], page.Next);

    private static DeskLine Line(WorkListEntry e, DeskHints desk, CityDirectory city) => new(
        TicketNumbers.Print(e.Number),
        e.Type,
        e.Title,
        e.Place,
        e.FiledAt,
        e.PromisedDate,
        desk.Category,
        desk.Confidence,
        [.. desk.Candidates.Select(c => new UnitName(c, city.NameOf(c)))],
        desk.Reasons);
}
