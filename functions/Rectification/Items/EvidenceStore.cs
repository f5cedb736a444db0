using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Hotline.Rectification.Items;

/// <summary>
/// Container <c>evidence</c>: blobs <c>{item}/{sha256}</c>. The same file sent again is the same blob, so what an upload that died left behind is what its
/// repetition needs.
/// </summary>
public sealed class EvidenceStore(BlobServiceClient blobs)
{
    public const string Container = "evidence";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    internal Task WriteAsync(string item, string sha256, Stream content, CancellationToken cancel) => Blob(item, sha256).UploadAsync(content, overwrite: true, cancel);

    /// <returns>Null when there is none.</returns>
    internal async Task<Stream?> OpenAsync(string item, string sha256, CancellationToken cancel)
    {
        try
        {
            return (await Blob(item, sha256).DownloadStreamingAsync(cancellationToken: cancel)).Value.Content;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    private BlobClient Blob(string item, string sha256) => container.GetBlobClient($"{item}/{sha256}");
}
