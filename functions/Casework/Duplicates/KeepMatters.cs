using Hotline.Casework.Following;
using Hotline.Casework.Tickets;

namespace Hotline.Casework.Duplicates;

/// <summary>Makes a message known to those that come after it, once: what it says never changes.</summary>
internal sealed class FollowMatters(Matters matters) : IFollowTicket
{
    public Task RunAsync(TicketFile file, int seen, CancellationToken cancel) =>
        seen == 0 ? matters.KeepAsync(file.Version.Ticket, cancel) : Task.CompletedTask;
}
