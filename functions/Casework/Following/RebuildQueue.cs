using Hotline.Platform.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Following;

public sealed class RebuildQueue(RebuildProjections rebuild)
{
    [Function("RebuildPage")]
    public Task Page([QueueTrigger(RebuildProjections.Queue)] string message, CancellationToken cancel) =>
        rebuild.RunPageAsync(MessageQueue<RebuildPage>.Read(message), cancel);
}
