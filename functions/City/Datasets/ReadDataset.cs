using Hotline.City.Files;

namespace Hotline.City.Datasets;

/// <summary>A dataset as it was imported.</summary>
public sealed record DatasetContent(DirectoryFile File, DateTimeOffset ImportedAt);

public sealed class ReadDataset(DirectoryStore store)
{
    /// <returns>Null when it was never imported.</returns>
    public async Task<DatasetContent?> RunAsync(string dataset, CancellationToken cancel)
    {
        var (manifest, _) = await store.ReadManifestAsync(cancel);
        return manifest.Files.GetValueOrDefault(dataset) is { } stored
            ? new DatasetContent(await store.ReadFileAsync(dataset, stored, cancel), stored.ImportedAt)
            : null;
    }
}
