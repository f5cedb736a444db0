using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

internal sealed record RejectReopen(string? Note = null) : ITicketCommand
{
    public static string Name => "reject-reopen";

    public static Refusal NothingAsked { get; } = Refusal.Rule("no-request", "Nobody asks to reopen it.", "没有待处理的重办申请。");

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Pending(RequestKind.Reopen) is { } request
        ? Decision.Take(new RequestDecided(request.No, RequestState.Rejected, CleanText.Paragraphs(Note)))
        : Decision.No(NothingAsked);
}
