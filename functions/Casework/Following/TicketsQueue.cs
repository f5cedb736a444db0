using Hotline.Casework.Tickets;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Following;

public sealed class TicketsQueue(FollowTicket follow, TicketPokes pokes)
{
    [Function("FollowTicket")]
    public async Task Follow([QueueTrigger(TicketPokes.Queue)] string message, long dequeueCount, CancellationToken cancel)
    {
        var poke = TicketPokes.Read(message);
        var version = await (dequeueCount > 1 ? follow.RunAgainAsync(poke.Number, cancel) : follow.RunAsync(poke.Number, cancel));
        if (version < poke.Version)
        {
            await pokes.AwaitAsync(poke, cancel);
        }
    }
}
