using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Http;

namespace Hotline.Handling;

/// <summary>Asks for <see cref="ProjectTicket"/> of one ticket.</summary>
public sealed record TicketPoke(string Number);

/// <summary>
/// The queue <c>desk</c>. A poke is sent before the commit it follows up, with a delay: if the commit fails it does no harm, if it
/// succeeds the poke is certain to exist, whatever happens to this instance.
/// </summary>
public sealed class TicketPokes(QueueServiceClient queues)
{
    public const string Queue = "desk";

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient queue = queues.GetQueueClient(Queue);

    public Task SendAsync(string number, CancellationToken cancel) =>
        queue.SendMessageAsync(JsonSerializer.Serialize(new TicketPoke(number), Json.Stored), Delay, Forever, cancel);
}
