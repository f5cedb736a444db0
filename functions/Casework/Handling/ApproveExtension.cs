using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>同意延期; the enterprise is told the new date.</summary>
/// <param name="Note">For staff only.</param>
internal sealed record ApproveExtension(string? Note = null) : ITicketCommand
{
    public static string Name => "approve-extension";

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => ticket.Pending(RequestKind.Extension) switch
    {
        null => Decision.No(HandlingRefusals.NoRequest),
        { Until: { } until } when until < with.Today => Decision.No(HandlingRefusals.RequestOutdated),
        var request => Decision.Take(request.Approved(CleanText.Paragraphs(Note)), new TermExtended(request.Until!.Value)),
    };
}

internal sealed record TermExtended(DateOnly Until) : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { ExtendedTo = Until };

    internal override Words Say(Ticket before, CityDirectory city)
    {
        var (told, until) = (TicketWords.Date(before.Due.Date), TicketWords.Date(Until));
        return new("extended", $"经批准延期，答复期限由 {told} 延至 {until}。", $"More time was approved: you will have the answer by {until} instead of {told}.");
    }
}
