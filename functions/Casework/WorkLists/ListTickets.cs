using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.Platform.Storage;

namespace Hotline.Casework.WorkLists;

/// <summary>
/// Brings a ticket's lines in the lists to what they should be. It claims its lines, writes them, removes the others, and settles the
/// claim under its ETag; if another run came in between, it starts again from the ticket as it is by then.
/// </summary>
internal sealed class FollowWorkLists(TicketStore tickets, WorkListStore lists, TimeProvider clock) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        for (var tries = 1; !await TryAsync(ticket, cancel); tries++)
        {
            // Runs that keep coming in between each other would never end.
            await LostRace.PauseAsync(tries, cancel);
            ticket = await ReadAsync(ticket.Number, cancel);
        }
    }

    /// <returns>False when another run came in between.</returns>
    private async Task<bool> TryAsync(Ticket ticket, CancellationToken cancel)
    {
        var before = await lists.ReadWrittenAsync(ticket.Number, cancel);
        if (before.Version > ticket.Events)
        {
            ticket = await ReadAsync(ticket.Number, cancel);
        }

        var lines = WorkListRows.Of(ticket);
        var wanted = lines.Select(WorkListRow.Keys).ToList();
        if (await lists.TryWriteAsync(before.Claim(ticket.Events, wanted, clock.GetUtcNow()), cancel) is not { } claimed)
        {
            return false;
        }

        await Task.WhenAll(lines.Select(line => lists.PutAsync(line, cancel)));
        await Task.WhenAll(claimed.NotIn(wanted).Select(key => lists.RemoveAsync(key, cancel)));
        return await lists.TryWriteAsync(claimed.Settle(wanted, clock.GetUtcNow()), cancel) is not null;
    }

    private async Task<Ticket> ReadAsync(string number, CancellationToken cancel) => (await tickets.ReadAsync(number, cancel))!.Ticket;
}
