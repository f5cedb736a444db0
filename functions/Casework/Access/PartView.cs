using Hotline.Casework.Tickets;
using Hotline.Platform.Identity;

namespace Hotline.Casework.Access;

/// <summary>A co-unit's part; its <paramref name="Text"/> is for the hotline office, the lead and itself (and the auditor).</summary>
internal sealed record PartView(string Unit, DateTimeOffset AssignedAt, int? Workdays, DateTimeOffset? SignedAt, DateTimeOffset? AnsweredAt, Outcome? Outcome, string? Text)
{
    public static IReadOnlyList<PartView> Of(Ticket ticket, IReadOnlyList<TicketEvent>? trace, Actor reader, Func<string?, string?> read) =>
        [.. ticket.Parts.Select(p => new PartView(p.Unit, p.AssignedAt, p.Workdays, p.SignedAt, p.AnsweredAt, p.Outcome, MayRead(p, ticket, reader) ? read(Answer(p, trace)) : null))];

    private static bool MayRead(Part part, Ticket ticket, Actor reader) =>
        reader.Is(Party.HotlineOffice, ticket) || reader.Is(Party.Lead, ticket) || reader.Unit == part.Unit || reader.Staff?.Is(StaffRole.Auditor) == true;

    private static string? Answer(Part part, IReadOnlyList<TicketEvent>? trace) => part.AnsweredAt is null
        ? null
        : trace?.Select(e => e.Step).OfType<PartAnswered>().LastOrDefault(a => a.Unit == part.Unit)?.Text;
}
