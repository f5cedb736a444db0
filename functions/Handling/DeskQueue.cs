using System.Text.Json;
using Hotline.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Handling;

public sealed class DeskQueue(ProjectTicket project)
{
    [Function("ProjectTicket")]
    public Task Project([QueueTrigger(TicketPokes.Queue)] string message, CancellationToken cancel) =>
        project.RunAsync(JsonSerializer.Deserialize<TicketPoke>(message, Json.Stored)!.Number, cancel);
}
