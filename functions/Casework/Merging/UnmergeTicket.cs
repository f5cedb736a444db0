using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Merging;

/// <summary>撤销并单: back to the state it had, by the office, or because the other ticket ended without an answer.</summary>
internal sealed record UnmergeTicket(string? Note = null) : ITicketCommand
{
    public static string Name => "unmerge";

    /// <summary>Clockwork means one merge and no later one, and none that served its purpose.</summary>
    internal string? Primary { get; init; }

    public IEnumerable<FieldError> Check() => new[] { Field.Optional("note", Note, Field.Note) }.OfType<FieldError>();

    public Decision Decide(Ticket ticket, Deciding with) => Primary is null || (ticket.Merge!.Primary == Primary && ticket.Merge.AnsweredAt is null)
        ? Decision.Take(new Unmerged(ticket.Merge!.Primary, CleanText.Paragraphs(Note)))
        : Decision.Take();
}

internal sealed record Unmerged(string Primary, string? Note) : Step
{
    internal override string? Internal => Note;

    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = ticket.Merge!.From, Merge = null };

    internal override Words Say(Ticket before, CityDirectory city) => new("unmerged", "恢复单独办理。", "It is handled on its own again.");
}
