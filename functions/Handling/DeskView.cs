using Hotline.Directory;
using Hotline.Messages;

namespace Hotline.Handling;

internal sealed record CandidateUnit(string Id, string Name);

internal sealed record DeskLine(
    string Number,
    TicketType Type,
    string Title,
    string? Place,
    DateTimeOffset FiledAt,
    DateOnly PromisedDate,
    string Category,
    double Confidence,
    IReadOnlyList<CandidateUnit> Candidates,
    IReadOnlyList<string> Reasons);

/// <summary>The answer to <c>GET api/desk</c>.</summary>
internal sealed record DeskView(IReadOnlyList<DeskLine> Tickets, string? Next)
{
    public static DeskView Of(DeskPage page, City city) => new([.. page.Entries.Select(e => Line(e, city))], page.Next);

    private static DeskLine Line(DeskEntry e, City city) => new(
        TicketNumbers.Print(e.Number),
        e.Type,
        e.Title,
        e.Place,
        e.FiledAt,
        e.PromisedDate,
        e.Category,
        e.Confidence,
        [.. e.Candidates.Select(c => new CandidateUnit(c, city.Unit(c)?.ShortName ?? c))],
        e.Reasons);
}
