using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>审核通过: the answer goes out, without what could reach a person.</summary>
/// <param name="PublicAnswer">As the reviewer edited it; the unit's unless said.</param>
/// <param name="Note">For staff only.</param>
internal sealed record PassReview(string? PublicAnswer = null, string? Note = null) : ITicketCommand
{
    public static string Name => "pass-review";

    public IEnumerable<FieldError> Check()
    {
        FieldError?[] errors = [Field.Optional("publicAnswer", PublicAnswer, Field.Text), Field.Optional("note", Note, Field.Note)];
        return errors.OfType<FieldError>();
    }

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(
        AnswerReleased.Of(ticket.Answer!.Outcome, CleanText.Paragraphs(PublicAnswer) ?? ticket.Draft!, CleanText.Paragraphs(Note)));
}
