using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Acceptance;

/// <summary>The enterprise's answer to what it was asked for. The message is then looked at anew.</summary>
internal sealed record GiveSupplement(string Text) : ITicketCommand
{
    public static string Name => "supplement";

    public IEnumerable<FieldError> Check() => new[] { Field.Required("text", CleanText.Paragraphs(Text), Field.Text) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(new SupplementGiven(CleanText.Paragraphs(Text)!));
}

/// <summary>Its text is for all staff who may read the ticket, as what was filed is.</summary>
internal sealed record SupplementGiven(string Text) : Step
{
    internal override string? Internal => Text;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) =>
        ticket with { State = TicketState.Submitted, Supplement = ticket.Supplement! with { GivenAt = at } };

    internal override Words Say(Ticket before, CityDirectory city) => new("supplementGiven", "企业已补充材料。", "The enterprise sent what was asked for.");
}
