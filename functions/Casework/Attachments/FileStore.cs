using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Hotline.Casework.Attachments;

/// <summary>A blob of a ticket; <paramref name="Number"/> is normalised.</summary>
internal sealed record StoredBlob(string Number, string FileId);

/// <summary>
/// Container <c>attachments</c>: blobs <c>{day}/{number}/{random}</c>, the day of upload (UTC) first, so that looking for blobs that no ticket
/// took over costs by the day and not by history. A file's id is day and random.
/// </summary>
public sealed partial class FileStore(BlobServiceClient blobs, TimeProvider clock)
{
    public const string Container = "attachments";

    private const string DayFormat = "yyyyMMdd";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    public static bool IsId(string text) => IdPattern().IsMatch(text);

    internal string NewId() => $"{clock.GetUtcNow().UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    internal Task WriteAsync(StoredBlob blob, Stream content, CancellationToken cancel) => Blob(blob).UploadAsync(content, overwrite: true, cancel);

    /// <returns>Null when it is not there any more.</returns>
    internal async Task<Stream?> OpenAsync(StoredBlob blob, CancellationToken cancel)
    {
        try
        {
            return (await Blob(blob).DownloadStreamingAsync(cancellationToken: cancel)).Value.Content;
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    internal Task DeleteAsync(StoredBlob blob, CancellationToken cancel) => Blob(blob).DeleteIfExistsAsync(cancellationToken: cancel);

    /// <summary>What was uploaded on a day (UTC), ticket by ticket.</summary>
    internal async IAsyncEnumerable<StoredBlob> OfDayAsync(DateOnly day, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var prefix = day.ToString(DayFormat, CultureInfo.InvariantCulture);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix + "/", cancel))
        {
            var parts = blob.Name.Split('/');
            yield return new StoredBlob(parts[1], $"{prefix}-{parts[2]}");
        }
    }

    private BlobClient Blob(StoredBlob blob)
    {
        var id = blob.FileId.Split('-');
        return container.GetBlobClient($"{id[0]}/{blob.Number}/{id[1]}");
    }

    [GeneratedRegex("^[0-9]{8}-[0-9a-f]{32}$")]
    private static partial Regex IdPattern();
}
