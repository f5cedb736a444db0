using Hotline.Messages;

namespace Hotline.Handling;

/// <summary>
/// Brings what is derived from a ticket up to its state: its place on the desk, and what the router may learn from its dispatch. Safe to
/// repeat, in parallel and late, because it always goes by the ticket as it is.
/// </summary>
public sealed class ProjectTicket(TicketStore tickets, DeskStore desk, ExampleStore examples)
{
    public async Task RunAsync(string number, CancellationToken cancel)
    {
        if (await tickets.ReadAsync(number, cancel) is { } version)
        {
            await RunAsync(version.Ticket, cancel);
            if (version.Ticket.State != TicketState.PendingDispatch)
            {
                await desk.RemoveAsync(version.Ticket, cancel);
            }
        }
    }

    /// <summary>For a ticket just written: one that was never on the desk need not be taken off it.</summary>
    internal async Task RunAsync(Ticket ticket, CancellationToken cancel)
    {
        if (ticket.State == TicketState.PendingDispatch)
        {
            await PutOnDeskAsync(ticket, cancel);
        }

        if (LabelledExample.Of(ticket) is { } example)
        {
            await examples.PutAsync(example, cancel);
        }
    }

    private async Task PutOnDeskAsync(Ticket ticket, CancellationToken cancel)
    {
        await desk.PutAsync(ticket, cancel);
        // A dispatch between the read and the write has already cleared the desk and would not do so again.
        if (await tickets.ReadAsync(ticket.Number, cancel) is { Ticket.State: not TicketState.PendingDispatch })
        {
            await desk.RemoveAsync(ticket, cancel);
        }
    }
}
