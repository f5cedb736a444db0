using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Hotline.Local.Demo;

/// <summary>Counts every request to storage, tries of the SDK included, by service.</summary>
internal sealed class StorageOperations : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentDictionary<(string Host, int Port), long> counts = new();

    public override void OnSendingRequest(HttpMessage message) => counts.AddOrUpdate(Place(message.Request.Uri.ToUri()), 1, (_, n) => n + 1);

    public StorageCounts Read(IServiceProvider app) => new(
        counts.GetValueOrDefault(Place(app.GetRequiredService<TableServiceClient>().Uri)),
        counts.GetValueOrDefault(Place(app.GetRequiredService<QueueServiceClient>().Uri)),
        counts.GetValueOrDefault(Place(app.GetRequiredService<BlobServiceClient>().Uri)));

    private static (string, int) Place(Uri uri) => (uri.Host, uri.Port);
}

internal sealed record StorageCounts(long Tables, long Queues, long Blobs)
{
    public static StorageCounts operator -(StorageCounts after, StorageCounts before) =>
        new(after.Tables - before.Tables, after.Queues - before.Queues, after.Blobs - before.Blobs);
}
