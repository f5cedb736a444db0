using Hotline.Casework.Messages;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Merging;

/// <summary>Reads the ticket that another is to be merged into. Should it change meanwhile, <see cref="FollowMerge"/> puts that right.</summary>
public sealed class FindPrimary(TicketStore tickets)
{
    internal async Task<MergeTicket> RunAsync(MergeTicket command, CancellationToken cancel) =>
        TicketNumbers.Read(command.Primary) is { } number && await tickets.ReadAsync(number, cancel) is { Ticket: var other }
            ? command with { Other = other }
            : command;
}
