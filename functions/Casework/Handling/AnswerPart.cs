using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>协办意见: a co-unit's answer to its own part, for the lead; it signs the part too. Until the lead replies, a new one takes its place.</summary>
internal sealed record AnswerPart(string Text, Outcome Outcome) : ITicketCommand
{
    private const int Longest = 2000;

    public static string Name => "answer-part";

    public IEnumerable<FieldError> Check() => new[] { Field.Required("text", CleanText.Paragraphs(Text), Longest) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(new PartAnswered(with.Actor.Unit!, Outcome, CleanText.Paragraphs(Text)!));
}
