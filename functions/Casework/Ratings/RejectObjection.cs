using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Ratings;

/// <summary>The evaluation office does not agree: the rating counts as it was given.</summary>
/// <param name="Note">Why, for staff.</param>
internal sealed record RejectObjection(string Note) : ITicketCommand
{
    public static string Name => "reject-objection";

    public IEnumerable<FieldError> Check() => Field.Required("note", CleanText.Paragraphs(Note), Field.Note) is { } error ? [error] : [];

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Pending(RequestKind.Objection) is { } objection
        ? Decision.Take(new RequestDecided(objection.No, RequestState.Rejected, CleanText.Paragraphs(Note)))
        : Decision.No(UpholdObjection.NoObjection);
}
