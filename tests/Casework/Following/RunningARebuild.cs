using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Casework.Following;
using Hotline.Platform.Http;

namespace Hotline.Tests.Casework.Following;

internal static class RunningARebuild
{
    /// <summary>From the request to the last page, with its messages delivered by hand.</summary>
    public static async Task<Rebuild> RebuildAsync(this AppServices app, CancellationToken cancel)
    {
        var rebuild = app.Get<RebuildProjections>();
        await rebuild.StartAsync(cancel);
        var queue = app.Get<QueueServiceClient>().GetQueueClient(RebuildProjections.Queue);
        while ((await queue.ReceiveMessagesAsync(1, cancellationToken: cancel)).Value is [var message])
        {
            await rebuild.RunPageAsync(JsonSerializer.Deserialize<RebuildPage>(message.Body, Json.Stored)!, cancel);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, cancel);
        }

        return (await app.Get<RebuildStore>().ReadAsync(cancel))!;
    }
}
