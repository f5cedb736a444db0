using Hotline.Tickets;

namespace Hotline.Handling;

/// <summary>Keeps a ticket's place on the desk, and what the router may learn from its dispatch.</summary>
internal sealed class FollowDesk(TicketStore tickets, DeskStore desk, ExampleStore examples) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        if (ticket.State == TicketState.PendingDispatch)
        {
            await PutOnDeskAsync(ticket, cancel);
        }
        else
        {
            await desk.RemoveAsync(ticket, cancel);
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
