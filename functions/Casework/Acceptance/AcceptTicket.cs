using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Acceptance;

/// <summary>受理: fixes type and category. Then it goes out by rule when the router was sure for that category, else to the desk.</summary>
/// <param name="Type">The writer's when absent.</param>
/// <param name="Category">Catalogue code; the writer's, if any, when absent.</param>
/// <param name="Note">For staff only.</param>
internal sealed record AcceptTicket(TicketType? Type = null, string? Category = null, string? Note = null) : ITicketCommand
{
    public static string Name => "accept";

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public IEnumerable<FieldError> Unknown(CityDirectory city) => Category is not null && city.Category(Category) is null
        ? [new FieldError("category", "派单目录中没有此事项 / not in the catalogue")]
        : [];

    public Decision Decide(Ticket ticket, Deciding with)
    {
        var accepted = new Accepted(Type ?? ticket.Type, Category ?? ticket.Category, CleanText.Paragraphs(Note));
        return Decision.Take([accepted, .. AutomaticDispatch.Next(accepted.Apply(ticket, with.Now), with)]);
    }
}

internal sealed record Accepted(TicketType Type, string? Category, string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { AcceptedType = Type, AcceptedCategory = Category };

    internal override Words Say(Ticket before, CityDirectory city) => Category is not null && city.Category(Category) is { Name: var name }
        ? new Words("accepted", $"诉求已受理，事项分类：{name}。", $"Your message was accepted. Category: {name}.")
        : new Words("accepted", "诉求已受理。", "Your message was accepted.");
}
