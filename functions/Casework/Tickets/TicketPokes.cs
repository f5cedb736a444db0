using Azure.Storage.Queues;
using Hotline.Platform.Storage;

namespace Hotline.Casework.Tickets;

/// <summary>Asks for <c>FollowTicket</c> of one ticket, once it has reached <paramref name="Version"/> steps.</summary>
public sealed record TicketPoke(string Number, int Version) : Poke;

/// <summary>The queue <c>tickets</c>: a second at first, then six times ten more.</summary>
public sealed class TicketPokes(QueueServiceClient queues) : PokeQueue<TicketPoke>(
    queues, Queue, [TimeSpan.FromSeconds(1), .. Enumerable.Repeat(TimeSpan.FromSeconds(10), 6)])
{
    public const string Queue = "tickets";

    internal Task AnnounceAsync(Ticket after, CancellationToken cancel) => AnnounceAsync(new TicketPoke(after.Number, after.Events), cancel);
}
