using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>审核退回: incomplete, wrong, or badly written; the unit goes on handling.</summary>
/// <param name="Reason">For the unit.</param>
internal sealed record SendBack(string Reason) : ITicketCommand
{
    public static string Name => "send-back";

    public IEnumerable<FieldError> Check() => new[] { Field.Required("reason", CleanText.Paragraphs(Reason), Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(new SentBack(CleanText.Paragraphs(Reason)!));
}
