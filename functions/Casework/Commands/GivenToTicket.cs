using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Outcome = Hotline.Platform.Commands.ChangeOutcome<Hotline.Casework.Tickets.TicketVersion>;

namespace Hotline.Casework.Commands;

/// <summary>A command as in <see cref="LifeCycle"/>, given to a ticket. Three storage operations: read, poke, commit.</summary>
internal sealed class GivenToTicket(TicketStore tickets, TicketPokes pokes, Order order, string command) : CommandPipeline<TicketVersion, TicketChange>(order.Expected)
{
    protected override Task<TicketVersion?> ReadAsync(CancellationToken cancel) => tickets.ReadAsync(order.Number, cancel);

    protected override Outcome? Bar(TicketVersion now) => LifeCycle.MayGive(command, now.Ticket, order.Actor) ? null : new Outcome.Forbidden();

    protected override Task<Outcome?> FindDoneAsync(TicketVersion now, CancellationToken cancel) =>
        Task.FromResult<Outcome?>(order.Key is { } key && now.Ticket.LastCommand == key ? new Outcome.Changed(now) : null);

    protected override bool Fits(TicketVersion now) => LifeCycle.Fits(command, now.Ticket);

    protected override async Task<TicketVersion?> TryCommitAsync(TicketVersion now, TicketChange change, CancellationToken cancel)
    {
        await pokes.AnnounceAsync(change.Ticket, cancel);
        return await tickets.TryCommitAsync(now, change, order.Key, cancel);
    }
}
