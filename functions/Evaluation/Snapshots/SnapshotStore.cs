using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Snapshots;

/// <summary>A snapshot and the hash of its bytes.</summary>
public sealed record StoredSnapshot(Snapshot Snapshot, string Hash);

/// <summary>Container <c>snapshots</c>: <c>{round}/{version}.json</c>, each written once.</summary>
public sealed class SnapshotStore(BlobServiceClient blobs)
{
    public const string Container = "snapshots";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    /// <returns>False when this version was written before: it stands.</returns>
    public async Task<bool> TryAddAsync(Snapshot snapshot, CancellationToken cancel)
    {
        try
        {
            var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await BlobOf(snapshot.Round.Id, snapshot.Version).UploadAsync(new BinaryData(CanonicalJson.Of(snapshot)), onlyNew, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <returns>Null when there is none.</returns>
    public async Task<StoredSnapshot?> FindAsync(string round, int version, CancellationToken cancel)
    {
        try
        {
            var bytes = (await BlobOf(round, version).DownloadContentAsync(cancel)).Value.Content.ToMemory();
            return new StoredSnapshot(CanonicalJson.Read<Snapshot>(bytes.Span), CanonicalJson.HashOf(bytes.Span));
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <returns>The latest version; null when there is none.</returns>
    public async Task<StoredSnapshot?> FindLatestAsync(string round, CancellationToken cancel)
    {
        var latest = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{round}/", cancel))
        {
            latest = Math.Max(latest, int.Parse(Path.GetFileNameWithoutExtension(blob.Name), CultureInfo.InvariantCulture));
        }

        return latest == 0 ? null : await FindAsync(round, latest, cancel);
    }

    private BlobClient BlobOf(string round, int version) => container.GetBlobClient(string.Create(CultureInfo.InvariantCulture, $"{round}/{version}.json"));
}
