using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tickets;

/// <summary>Brings all that is derived from a ticket up to it.</summary>
public sealed class FollowTicket(TicketStore tickets, FollowedStore followed, IServiceProvider services)
{
    // Resolved late: what follows a ticket may itself change tickets.
    private readonly Lazy<IReadOnlyList<IFollowTicket>> followers = new(() => [.. services.GetServices<IFollowTicket>()]);

    /// <returns>How many steps the ticket has; 0 when there is none.</returns>
    public Task<int> RunAsync(string number, CancellationToken cancel) => RunAsync(number, isAnew: false, cancel);

    /// <summary>As if nothing had been derived yet.</summary>
    internal Task<int> RunAnewAsync(string number, CancellationToken cancel) => RunAsync(number, isAnew: true, cancel);

    private async Task<int> RunAsync(string number, bool isAnew, CancellationToken cancel)
    {
        if (await tickets.ReadWithEventsAsync(number, cancel) is not { } file)
        {
            return 0;
        }

        var version = file.Version.Ticket.Events;
        var seen = isAnew ? 0 : await followed.ReadAsync(number, cancel);
        if (seen < version)
        {
            foreach (var follower in followers.Value)
            {
                await follower.RunAsync(file, seen, cancel);
            }

            await followed.WriteAsync(number, version, cancel);
        }

        return version;
    }
}
