using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.Platform.Storage;

namespace Hotline.Casework.Figures;

/// <summary>Counts a ticket as it is instead of as it was last counted: in one transaction, so that it counts exactly once.</summary>
internal sealed class FollowFigures(TicketStore tickets, FigureStore figures) : IFollowTicket
{
    public async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        for (var tries = 0; !await TryAsync(file, cancel); tries++)
        {
            await LostRace.PauseAsync(tries, cancel);
        }
    }

    private async Task<bool> TryAsync(TicketFile file, CancellationToken cancel)
    {
        var ticket = file.Version.Ticket;
        var before = await figures.ReadAsync(Months.Of(ticket), ticket.Number, cancel);
        if (before.Version > ticket.Events)
        {
            file = (await tickets.ReadWithEventsAsync(ticket.Number, cancel))!;
        }

        var after = before with { Version = file.Version.Ticket.Events, Units = Contribution.Of(file) };
        var isDone = before.Version == after.Version && before.Differences(after).Count == 0;
        return isDone || await figures.TryCountAsync(before, after, cancel);
    }
}
