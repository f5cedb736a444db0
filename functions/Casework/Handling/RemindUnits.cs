using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>催办.</summary>
internal sealed record RemindUnits(string? Note = null) : ITicketCommand
{
    public static string Name => "remind";

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => Decision.Take(new Reminded(CleanText.Paragraphs(Note)));
}

internal sealed record Reminded(string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket;

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var units = string.Join('、', before.Parts.Where(p => p.AnsweredAt is null).Select(p => p.Unit).Prepend(before.Lead!).Select(city.NameOf));
        return new("reminded", $"已催办：{units}。", $"Reminded: {units}.");
    }
}
