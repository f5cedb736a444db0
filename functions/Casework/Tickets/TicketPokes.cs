using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Casework.Following;
using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

/// <summary>Asks for <see cref="FollowTicket"/> of one ticket, once it has reached <paramref name="Version"/> steps; <paramref name="Tries"/> counts how often it came too early.</summary>
public sealed record TicketPoke(string Number, int Version, int Tries = 0);

/// <summary>
/// The queue <c>tickets</c>. A poke is sent before the commit it follows up, with a delay: if the commit fails it does no harm, if it
/// succeeds the poke is certain to exist, whatever happens to this instance.
/// </summary>
public sealed class TicketPokes(QueueServiceClient queues)
{
    public const string Queue = "tickets";

    // A commit takes milliseconds; a poke that comes too early for a slow one waits again, see FollowTicket.
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Queue);

    internal Task SendAsync(Ticket after, CancellationToken cancel) => SendAsync(new TicketPoke(after.Number, after.Events), Delay, cancel);

    internal Task SendAsync(TicketPoke poke, TimeSpan delay, CancellationToken cancel) =>
        queue.SendMessageAsync(JsonSerializer.Serialize(poke, Json.Stored), delay, Forever, cancel);
}
