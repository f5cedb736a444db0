using Hotline.Casework.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Casework.Following;

/// <summary>Brings all that is derived from a ticket up to it.</summary>
public sealed class FollowTicket(TicketStore tickets, FollowedStore followed, IServiceProvider services)
{
    // Resolved late: what follows a ticket may itself change tickets.
    private readonly Lazy<IReadOnlyList<IFollowTicket>> followers = new(() => [.. services.GetServices<IFollowTicket>()]);

    /// <returns>How many steps the ticket has; 0 when there is none.</returns>
    public async Task<int> RunAsync(string number, CancellationToken cancel)
    {
        if (await tickets.ReadWithEventsAsync(number, cancel) is not { } file)
        {
            return 0;
        }

        var seen = await followed.ReadAsync(number, cancel);
        if (seen < file.Version.Ticket.Events)
        {
            await RunAsync(file, seen, cancel);
        }

        return file.Version.Ticket.Events;
    }

    /// <summary>
    /// Also when another run has finished since: this is the second try of one that ended halfway, which may have written something stale
    /// after the other had passed.
    /// </summary>
    /// <returns>As above.</returns>
    public async Task<int> RunAgainAsync(string number, CancellationToken cancel)
    {
        if (await tickets.ReadWithEventsAsync(number, cancel) is not { } file)
        {
            return 0;
        }

        await RunAsync(file, Math.Min(await followed.ReadAsync(number, cancel), file.Version.Ticket.Events), cancel);
        return file.Version.Ticket.Events;
    }

    /// <summary>As if nothing had been derived yet.</summary>
    internal async Task RunAnewAsync(string number, CancellationToken cancel)
    {
        if (await tickets.ReadWithEventsAsync(number, cancel) is { } file)
        {
            await RunAsync(file, seen: 0, cancel);
        }
    }

    private async Task RunAsync(TicketFile file, int seen, CancellationToken cancel)
    {
        foreach (var follower in followers.Value)
        {
            await follower.RunAsync(file, seen, cancel);
        }

        await followed.WriteAsync(file.Version.Ticket.Number, file.Version.Ticket.Events, cancel);
    }
}
