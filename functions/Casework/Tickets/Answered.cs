using Hotline.City.Directory;

namespace Hotline.Casework.Tickets;

/// <summary>Why a matter stays unresolved: a code of <see cref="ReasonCodes.Unresolved"/> and what it means here.</summary>
internal sealed record UnresolvedReason(string Code, string Text);

/// <summary>
/// 办理情况与拟答复: the lead's answer, to be reviewed. <paramref name="PublicAnswer"/> is for the enterprise once it is released;
/// everything else is for staff. <paramref name="Overrides"/> says why it does not wait for co-units.
/// </summary>
internal sealed record Answered(Outcome Outcome, string PublicAnswer, string? InternalNote, UnresolvedReason? Unresolved, string? Overrides, string? Template) : Step
{
    internal override string? Internal => InternalNote;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        State = TicketState.PendingReview,
        Answer = new Answer(at, Outcome, ticket.State),
        Draft = PublicAnswer,
        Hold = null,
    };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var lead = before.Lead is { } unit ? city.NameOf(unit) : "";
        return new("answered", $"{lead}已办理并提交答复，待审核。", $"{lead} has handled it; its answer is under review.");
    }
}

/// <summary>审核退回: the answer does not do as it is. The same handling goes on, so this is no redo.</summary>
internal sealed record SentBack(string Reason) : Step
{
    internal override string? Internal => Reason;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with
    {
        State = ticket.Answer?.From == TicketState.Redo ? TicketState.Redo : TicketState.InProgress,
        Answer = null,
    };

    internal override Words Say(Ticket before, CityDirectory city) =>
        new("sentBack", "答复未通过审核，继续办理。", "The answer did not pass the review; handling goes on.");
}
