using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Casework.Alarms;

/// <summary>Gives a ticket the commands that time alone brings. Each looks again itself whether it is due.</summary>
public sealed class RunDueCommands(ChangeTicket change, RedactionStore redactions, Terms terms, TimeProvider clock, IServiceProvider services)
{
    private readonly ILookup<ClockKind, DueCommand> dueCommands = services.GetServices<DueCommand>().ToLookup(c => c.Kind);

    internal async Task RunAsync(Ticket ticket, CancellationToken cancel)
    {
        var (now, order) = (clock.GetUtcNow(), new Order(ticket.Number, Actor.Clockwork));
        foreach (var passed in ticket.Clocks.Where(c => c.IsOfEnterprise && c.IsRunning && c.DueAt < now).SelectMany(c => dueCommands[c.Kind]))
        {
            await passed.RunAsync(change, order, cancel);
        }

        if (ticket.Clocks.Any(c => c.IsRunning))
        {
            await change.RunAsync(order, new AlertTicket(), cancel);
        }

        if (ArchiveTicket.DueAt(ticket, terms.Options) < now)
        {
            await change.RunAsync(order, new ArchiveTicket(), cancel);
        }

        if (AnonymiseTicket.DueAt(ticket, terms.Options) < now)
        {
            // First, so that a ticket called anonymised is so throughout.
            await redactions.RunAsync(ticket, cancel);
            await change.RunAsync(order, new AnonymiseTicket(), cancel);
        }
    }
}
