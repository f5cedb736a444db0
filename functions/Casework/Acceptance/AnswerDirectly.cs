using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Acceptance;

/// <summary>即答件: the hotline office answers an inquiry itself.</summary>
/// <param name="PublicAnswer">Goes to the enterprise.</param>
/// <param name="Outcome">Resolved when absent; never one that leaves work to do, which is a unit's.</param>
/// <param name="InternalNote">For staff only.</param>
internal sealed record AnswerDirectly(string PublicAnswer, Outcome? Outcome = null, string? InternalNote = null) : ITicketCommand
{
    public static string Name => "answer-directly";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors =
        [
            Field.Required("publicAnswer", CleanText.Paragraphs(PublicAnswer), Field.Text),
            Outcome is Tickets.Outcome.Unresolved or Tickets.Outcome.PartlyResolved
                ? new FieldError("outcome", "未解决的事项应派单办理 / what is not resolved has to go to a unit")
                : null,
            Field.Optional("internalNote", InternalNote, Field.Note),
        ];
        return errors.OfType<FieldError>();
    }

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Type == TicketType.Inquiry
        ? Decision.Take(AnswerReleased.Of(Outcome ?? Tickets.Outcome.Resolved, CleanText.Paragraphs(PublicAnswer)!, CleanText.Paragraphs(InternalNote)))
        : Decision.No(Refusal.Rule(
            "not-an-inquiry",
            "Only an inquiry can be answered directly. Dispatch it, or accept it as an inquiry first.",
            "只有咨询类诉求可以直接答复，请派单办理，或先按咨询类受理。"));
}
