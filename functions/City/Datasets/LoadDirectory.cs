using Azure;
using Hotline.City.Directory;
using Microsoft.Extensions.Logging;

namespace Hotline.City.Datasets;

/// <summary>Brings this instance's snapshot up to what storage holds. One at a time, so that a newer snapshot is never followed by an older.</summary>
public sealed class LoadDirectory(DirectoryStore store, CityReader reader, LiveDirectory directory, ILogger<LoadDirectory> log) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private ETag? loaded;

    public async Task RunAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (await store.HasChangedAsync(loaded, cancel))
            {
                await LoadAsync(cancel);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task LoadAsync(CancellationToken cancel)
    {
        var (manifest, etag) = await store.ReadManifestAsync(cancel);
        var reading = reader.Read(await store.ReadFilesAsync(manifest, cancel));
        foreach (var (dataset, errors) in reading.Errors)
        {
            // Imported under older, laxer checks: its good rows still serve.
            DirectoryLog.StoredFileHasErrors(log, dataset, errors.Count);
        }

        directory.Current = reading.City;
        loaded = etag;
        DirectoryLog.Loaded(log, reading.City.Units.Count, reading.City.Categories.Count, reading.City.Respondents.Count);
    }
}
