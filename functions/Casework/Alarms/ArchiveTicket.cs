using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Http;

namespace Hotline.Casework.Alarms;

/// <summary>归档, <see cref="ClockOptions.ArchiveDays"/> after a ticket's end.</summary>
internal sealed record ArchiveTicket : ITicketCommand
{
    public static string Name => "archive";

    /// <summary>When it may be; null while the ticket has not ended. One merged into another ends with the other's answer.</summary>
    public static DateTimeOffset? DueAt(Ticket ticket, ClockOptions options)
    {
        var ended = ticket.State switch
        {
            TicketState.Closed or TicketState.NotAccepted or TicketState.Withdrawn => ticket.StateSince,
            TicketState.Merged => ticket.Merge?.AnsweredAt,
            _ => (DateTimeOffset?)null,
        };
        return ended?.AddDays(options.ArchiveDays);
    }

    public IEnumerable<FieldError> Check() => [];

    public Decision Decide(Ticket ticket, Deciding with) =>
        DueAt(ticket, with.Terms.Options) < with.Now ? Decision.Take(new TicketArchived()) : Decision.Take();
}

internal sealed record TicketArchived : Step
{
    internal override Ticket Apply(Ticket ticket, DateTimeOffset at) => ticket with { State = TicketState.Archived };

    internal override Words Say(Ticket before, CityDirectory city) => new("archived", "已归档。", "Archived.");
}
