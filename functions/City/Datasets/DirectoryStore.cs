using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Hotline.City.Files;
using Hotline.Platform.Http;

namespace Hotline.City.Datasets;

/// <summary>The manifest at one moment; <paramref name="ETag"/> is null before the first import.</summary>
internal sealed record ManifestVersion(DirectoryManifest Manifest, ETag? ETag);

/// <summary>
/// Container <c>directory</c>: <c>manifest.json</c>, and every file ever imported as <c>{dataset}/{hash}</c>, so that the calendar or
/// catalogue a ticket was dated by can be looked up later.
/// </summary>
public sealed class DirectoryStore(BlobServiceClient blobs)
{
    internal const string Container = "directory";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    private BlobClient ManifestBlob => container.GetBlobClient("manifest.json");

    internal async Task<ManifestVersion> ReadManifestAsync(CancellationToken cancel)
    {
        try
        {
            var blob = await ManifestBlob.DownloadContentAsync(cancel);
            return new ManifestVersion(blob.Value.Content.ToObjectFromJson<DirectoryManifest>(Json.Stored)!, blob.Value.Details.ETag);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return new ManifestVersion(DirectoryManifest.Empty, null);
        }
    }

    /// <returns>False when the manifest is still the one with <paramref name="known"/>: a poll costs one small request.</returns>
    internal async Task<bool> HasChangedAsync(ETag? known, CancellationToken cancel)
    {
        try
        {
            var properties = await ManifestBlob.GetPropertiesAsync(cancellationToken: cancel);
            return properties.Value.ETag != known;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return known is not null;
        }
    }

    internal async Task<DirectoryFile> ReadFileAsync(string dataset, StoredFile file, CancellationToken cancel)
    {
        var blob = await FileBlob(dataset, file.Hash).DownloadContentAsync(cancel);
        return new DirectoryFile(file.Format, blob.Value.Content.ToMemory());
    }

    internal async Task<Dictionary<string, DirectoryFile>> ReadFilesAsync(DirectoryManifest manifest, CancellationToken cancel)
    {
        var files = await Task.WhenAll(manifest.Files.Select(f => ReadFileAsync(f.Key, f.Value, cancel)));
        return manifest.Files.Keys.Zip(files).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal);
    }

    internal Task WriteFileAsync(string dataset, DirectoryFile file, CancellationToken cancel) =>
        FileBlob(dataset, file.Hash).UploadAsync(BinaryData.FromBytes(file.Content), overwrite: true, cancel);

    /// <returns>False when somebody else swapped the manifest since <paramref name="before"/>.</returns>
    internal async Task<bool> TrySwapAsync(ManifestVersion before, DirectoryManifest after, CancellationToken cancel)
    {
        var conditions = before.ETag is { } etag ? new BlobRequestConditions { IfMatch = etag } : new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await ManifestBlob.UploadAsync(BinaryData.FromObjectAsJson(after, Json.Stored), new BlobUploadOptions { Conditions = conditions }, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    private BlobClient FileBlob(string dataset, string hash) => container.GetBlobClient($"{dataset}/{hash}");
}
