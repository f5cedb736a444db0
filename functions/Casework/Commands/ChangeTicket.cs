using Azure;
using Hotline.Casework.Clocks;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Hotline.Platform.Commands;

namespace Hotline.Casework.Commands;

/// <summary>A command given to a ticket. Without <paramref name="Expected"/> it is tried on whatever stands.</summary>
/// <param name="Number">Normalised.</param>
/// <param name="Actor">Who gives it.</param>
/// <param name="Expected">The version the caller decided on.</param>
/// <param name="Key">The caller's own name for this request: the same one again is answered as done.</param>
internal sealed record Order(string Number, Actor Actor, ETag? Expected = null, string? Key = null);

/// <summary>Gives a command to a ticket: state and events change in one transaction.</summary>
public sealed class ChangeTicket(TicketStore tickets, TicketPokes pokes, LiveDirectory directory, Terms terms, TimeProvider clock)
{
    internal async Task<ChangeOutcome<TicketVersion>> RunAsync<TCommand>(Order order, TCommand command, CancellationToken cancel)
        where TCommand : ITicketCommand => command.Unknown(directory.Current).ToList() is { Count: > 0 } unknown
            ? new ChangeOutcome<TicketVersion>.Invalid(unknown)
            : await new GivenToTicket(tickets, pokes, order, TCommand.Name).RunAsync(now => Decide(now.Ticket, command, order.Actor), cancel);

    /// <summary>Looks only, before the rest of a command is read.</summary>
    /// <returns>What stands against it, or that it was done already; else null.</returns>
    internal async Task<ChangeOutcome<TicketVersion>?> LookAsync<TCommand>(Order order, CancellationToken cancel)
        where TCommand : ITicketCommand => await tickets.ReadAsync(order.Number, cancel) is { } now
            ? await new GivenToTicket(tickets, pokes, order, TCommand.Name).CheckAsync(now, cancel)
            : new ChangeOutcome<TicketVersion>.NotFound();

    private Decided<TicketChange> Decide(Ticket ticket, ITicketCommand command, Actor actor)
    {
        var with = new Deciding(actor, clock.GetUtcNow(), directory.Current, terms);
        var decision = command.Decide(ticket, with);
        if (decision.Refusal is { } why)
        {
            return new(null, TicketProblems.Of(why));
        }

        var change = TakeSteps.Of(ticket, decision.Steps, with);
        return actor.Self != Party.Clockwork && TicketLimits.Refuse(change.Ticket) is { } full ? new(null, TicketProblems.Of(full))
            : new(change.Events.Count == 0 ? null : change);
    }
}
