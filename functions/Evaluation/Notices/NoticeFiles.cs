using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Hotline.Evaluation.Notices;

/// <summary>Container <c>notices</c>: the published files <c>{round}/{version}/notice.*</c> and the templates <c>~templates/{version}</c>, each written once.</summary>
public sealed class NoticeFiles(BlobServiceClient blobs)
{
    public const string Container = "notices";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(Container);

    /// <exception cref="InvalidOperationException">Other bytes were published under this version.</exception>
    internal async Task PublishAsync(Notice notice, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancel)
    {
        foreach (var (name, bytes) in files)
        {
            var path = PathOf(notice.Round, notice.Version, name);
            if (!await TryAddAsync(path, bytes, cancel) && !(await ReadAsync(path, cancel)).AsSpan().SequenceEqual(bytes))
            {
                throw new InvalidOperationException($"Notice {notice.Round} {notice.Version} was published with another {name}.");
            }
        }
    }

    /// <returns>Null when there is none.</returns>
    internal Task<byte[]?> FindAsync(string round, int version, string name, CancellationToken cancel) => ReadAsync(PathOf(round, version, name), cancel);

    /// <returns>The text of a version of the template; null for one that there is not.</returns>
    internal async Task<string?> FindTemplateAsync(int version, CancellationToken cancel) =>
        await ReadAsync(TemplatePath(version), cancel) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <returns>False when this version is there.</returns>
    internal Task<bool> TryAddTemplateAsync(int version, string text, CancellationToken cancel) =>
        TryAddAsync(TemplatePath(version), System.Text.Encoding.UTF8.GetBytes(text), cancel);

    /// <returns>0 when the office never changed it.</returns>
    internal async Task<int> LatestTemplateAsync(CancellationToken cancel)
    {
        var latest = 0;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, "~templates/", cancel))
        {
            latest = Math.Max(latest, int.Parse(Path.GetFileName(blob.Name), CultureInfo.InvariantCulture));
        }

        return latest;
    }

    private static string PathOf(string round, int version, string name) => string.Create(CultureInfo.InvariantCulture, $"{round}/{version}/{name}");

    private static string TemplatePath(int version) => string.Create(CultureInfo.InvariantCulture, $"~templates/{version}");

    private async Task<bool> TryAddAsync(string path, byte[] bytes, CancellationToken cancel)
    {
        try
        {
            var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await container.GetBlobClient(path).UploadAsync(new BinaryData(bytes), onlyNew, cancel);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<byte[]?> ReadAsync(string path, CancellationToken cancel)
    {
        try
        {
            return (await container.GetBlobClient(path).DownloadContentAsync(cancel)).Value.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
