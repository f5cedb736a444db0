using System.Text.Json;
using Hotline.Platform.Http;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Following;

public sealed class RebuildQueue(RebuildProjections rebuild)
{
    [Function("RebuildPage")]
    public Task Page([QueueTrigger(RebuildProjections.Queue)] string message, CancellationToken cancel) =>
        rebuild.RunPageAsync(JsonSerializer.Deserialize<RebuildPage>(message, Json.Stored)!, cancel);
}
