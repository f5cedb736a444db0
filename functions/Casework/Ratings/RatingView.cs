using Hotline.Casework.Clocks;
using Hotline.Casework.Intake;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Ratings;

/// <summary>
/// What a rating is about and whether it can be given: the answer to GET and POST of a message's rating. <paramref name="Unit"/> is absent
/// where the hotline office answered itself; <paramref name="State"/> is open or why not; <paramref name="Level"/> is what was given.
/// </summary>
internal sealed record RatingView(
    string Number,
    int? Closure,
    UnitName? Unit,
    Words? Outcome,
    DateTimeOffset? ReleasedAt,
    DateTimeOffset? Until,
    bool IsOpen,
    Words State,
    int? Level,
    IReadOnlyList<RatingReason> Reasons)
{
    private static readonly Words Open = new("open", "可以评价。", "It can be rated.");

    public static RatingView Of(Ticket ticket, int? named, Deciding with)
    {
        var why = RatingGate.Refuse(ticket, named, with);
        var closure = why == RatingGate.NotAnswered ? null : ticket.Closures.ElementAtOrDefault((named ?? ticket.Closures.Count) - 1);
        return new RatingView(
            TicketNumbers.Print(ticket.Number),
            closure?.No,
            closure?.Lead is { } lead ? new UnitName(lead, with.City.Unit(lead)?.Name ?? lead) : null,
            closure is null ? null : Say(closure.Outcome),
            closure?.ReleasedAt,
            closure is null ? null : RatingGate.Until(ticket, closure, with),
            why is null,
            why is null ? Open : new Words(why.Code, why.Zh, why.En),
            closure?.Rating?.Level,
            RatingReasons.All);
    }

    private static Words Say(Outcome outcome) => outcome switch
    {
        Tickets.Outcome.Resolved => new("resolved", "已解决", "resolved"),
        Tickets.Outcome.PartlyResolved => new("partlyResolved", "部分解决", "partly resolved"),
        Tickets.Outcome.Unresolved => new("unresolved", "未解决", "not resolved"),
        Tickets.Outcome.Explained => new("explained", "解释说明", "explained"),
        _ => new("outOfScope", "超出职责范围", "out of scope"),
    };
}
