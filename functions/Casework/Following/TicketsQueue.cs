using System.Text.Json;
using Hotline.Casework.Tickets;
using Hotline.Platform.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Following;

public sealed class TicketsQueue(FollowTicket follow, TicketPokes pokes)
{
    private const int MostTries = 6;

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(10);

    [Function("FollowTicket")]
    public async Task Follow([QueueTrigger(TicketPokes.Queue)] string message, long dequeueCount, CancellationToken cancel)
    {
        var poke = JsonSerializer.Deserialize<TicketPoke>(message, Json.Stored)!;
        var version = await (dequeueCount > 1 ? follow.RunAgainAsync(poke.Number, cancel) : follow.RunAsync(poke.Number, cancel));
        if (version < poke.Version && poke.Tries < MostTries)
        {
            // The commit it announced is under way, or failed for good.
            await pokes.SendAsync(poke with { Tries = poke.Tries + 1 }, Again, cancel);
        }
    }
}
