using Hotline.Casework.Clocks;
using Hotline.Casework.Commands;
using Hotline.Casework.Duplicates;
using Hotline.Casework.Following;
using Hotline.Casework.Messages;
using Hotline.Casework.Routing;
using Hotline.Casework.Tickets;
using Hotline.City.Directory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Casework.Intake;

/// <summary>
/// Registers, routes and dispatches a filed message in one transaction. Safe to repeat at any point: the first registration stands, and what
/// follows from it is derived from what is stored.
/// </summary>
public sealed class RegisterTicket(
    TicketStore tickets,
    CurrentRouter router,
    DuplicateIndex matters,
    LiveDirectory directory,
    Terms terms,
    FollowTicket follow,
    IOptions<MessagesOptions> options,
    TimeProvider clock,
    ILogger<RegisterTicket> log)
{
    public async Task RunAsync(MessageFiled filed, CancellationToken cancel)
    {
        var routing = (await router.GetTrainedAsync(cancel)).Route(filed.Content.ForRouting());
        var ticket = Registration.Filed(filed, routing);
        var registered = new Registered(await matters.FindAsync(ticket, cancel)) { Source = filed.Source };
        var fresh = Registration.Of(ticket, registered, options.Value.Acceptance, Now());
        if (await tickets.TryAddAsync(fresh, cancel))
        {
            MessagesLog.Registered(log, filed.Number, fresh.Ticket.State, routing.Confidence);
            await follow.RunAsync(filed.Number, cancel);
            return;
        }

        await KeepTwinAsync(filed, cancel);
        // Also when it stood already: the run before this one may have ended between its commit and here.
        await follow.RunAgainAsync(filed.Number, cancel);
    }

    private Deciding Now() => new(Actor.Clockwork, clock.GetUtcNow(), directory.Current, terms);

    /// <summary>The number is taken: by this very message, or by another the writer sent under the same idempotency key.</summary>
    private async Task KeepTwinAsync(MessageFiled filed, CancellationToken cancel)
    {
        while (await tickets.ReadAsync(filed.Number, cancel) is { } version)
        {
            var isDone = version.Ticket.Content == filed.Content
                ? await KeepPromiseAsync(version, filed, cancel)
                : await KeepContentAsync(version, filed, cancel);
            if (isDone)
            {
                return;
            }
        }
    }

    /// <summary>A repeated request that overtook the first one may have promised later than the writer was told at first.</summary>
    private async Task<bool> KeepPromiseAsync(TicketVersion version, MessageFiled filed, CancellationToken cancel) =>
        filed.Promised.Date >= version.Ticket.Promised.Date || await tickets.TryPromiseAsync(version, filed.Promised, cancel);

    /// <summary>Whole in a row of its own, and its words in the trace, where staff read them.</summary>
    private async Task<bool> KeepContentAsync(TicketVersion version, MessageFiled filed, CancellationToken cancel)
    {
        var said = TakeSteps.Of(version.Ticket, [new TwinCame(filed.Content.Title, filed.Content.Body)], Now());
        return await tickets.HasTwinAsync(filed, cancel) || await tickets.TryAddTwinAsync(version, filed, said, cancel) is not null;
    }
}
