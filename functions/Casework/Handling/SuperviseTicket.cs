using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Handling;

/// <summary>督办: raises the level and sets a date of its own; a later one replaces it.</summary>
/// <param name="Due">The city's date, after today and within a year.</param>
/// <param name="Note">What is expected; for staff only.</param>
internal sealed record SuperviseTicket(DateOnly Due, string Note) : ITicketCommand
{
    private const int MostDays = 366;

    public static string Name => "supervise";

    public IEnumerable<FieldError> Check() => new[] { Field.Required("note", CleanText.Paragraphs(Note), Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => Due > with.Today && Due <= with.Today.AddDays(MostDays)
        ? Decision.Take(new SupervisionStarted(Due, CleanText.Paragraphs(Note)!))
        : Decision.No(Refusal.Field("due", "应为今天之后、一年之内的日期 / a date after today and within a year"));
}

internal sealed record SupervisionStarted(DateOnly Due, string Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { Supervision = new Supervision(at, Due) };

    internal override Words Say(Ticket before, CityDirectory city) => new(
        "supervised", $"已列入督办，要求于 {TicketWords.Date(Due)} 前办结。", $"Under supervision, to be done by {TicketWords.Date(Due)}.");
}
