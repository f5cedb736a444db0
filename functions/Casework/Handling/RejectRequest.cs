using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>不同意: the ticket goes on as it stands.</summary>
/// <param name="Note">Why, for the unit.</param>
internal abstract record RejectRequest(string Note) : IRequestBody
{
    private protected abstract RequestKind Kind { get; }

    public IEnumerable<FieldError> Check() => new[] { Field.Required("note", CleanText.Paragraphs(Note), Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Pending(Kind) is { } request
        ? Decision.Take(new RequestDecided(request.No, RequestState.Rejected, CleanText.Paragraphs(Note)))
        : Decision.No(HandlingRefusals.NoRequest);
}

internal sealed record RejectReturn(string Note) : RejectRequest(Note), ITicketCommand
{
    public static string Name => "reject-return";

    private protected override RequestKind Kind => RequestKind.Return;
}

internal sealed record RejectExtension(string Note) : RejectRequest(Note), ITicketCommand
{
    public static string Name => "reject-extension";

    private protected override RequestKind Kind => RequestKind.Extension;
}

internal sealed record RejectHold(string Note) : RejectRequest(Note), ITicketCommand
{
    public static string Name => "reject-hold";

    private protected override RequestKind Kind => RequestKind.Hold;
}
