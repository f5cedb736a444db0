using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>同意重办: back to its lead, or to the desk when it had none.</summary>
internal sealed record ApproveReopen(string? Note = null) : ITicketCommand
{
    public static string Name => "approve-reopen";

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with)
    {
        if (ticket.Pending(RequestKind.Reopen) is not { } request)
        {
            return Decision.No(RejectReopen.NothingAsked);
        }

        if (ticket.Redos >= with.Terms.Options.MostRedos)
        {
            return Decision.No(Refusal.Rule(
                "redo-limit",
                "It was redone as often as is allowed. Reject the request and file a new message that names this one's number.",
                "重办次数已达上限。请驳回申请，另立新件并注明本工单编号。"));
        }

        var decided = new RequestDecided(request.No, RequestState.Approved, CleanText.Paragraphs(Note));
        return Decision.Take(decided, ticket.Lead is null ? new SentToDesk() : new RedoOrdered(null));
    }
}
