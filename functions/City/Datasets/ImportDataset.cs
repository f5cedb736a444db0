using Hotline.City.Files;
using Hotline.Platform.Http;
using Microsoft.Extensions.Logging;

namespace Hotline.City.Datasets;

public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    internal sealed record Imported(string Hash, string Version, bool Changed) : ImportOutcome;

    /// <summary>Nothing was imported. A path such as <c>catalogue.lead_unit</c> is in another dataset, which the new file would break.</summary>
    internal sealed record Invalid(IReadOnlyList<FieldError> Errors) : ImportOutcome;

    /// <summary>Not the version the caller had read.</summary>
    internal sealed record Stale : ImportOutcome;

    /// <summary>Others import at this very moment; try again.</summary>
    internal sealed record Busy : ImportOutcome;
}

/// <summary>Replaces one dataset as a whole, if the directory with it holds together. The same content again changes nothing.</summary>
public sealed class ImportDataset(DirectoryStore store, CityReader reader, LoadDirectory load, TimeProvider clock, ILogger<ImportDataset> log)
{
    private const int Tries = 5;

    /// <param name="dataset">A registered dataset's name.</param>
    /// <param name="file">In one of the dataset's formats.</param>
    /// <param name="expected">The hash of the version to be replaced, or null for whatever is there.</param>
    /// <param name="cancel">Until the manifest is swapped nothing has changed.</param>
    public async Task<ImportOutcome> RunAsync(string dataset, DirectoryFile file, string? expected, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var before = await store.ReadManifestAsync(cancel);
            var current = before.Manifest.Files.GetValueOrDefault(dataset);
            if (current?.Hash == file.Hash)
            {
                return new ImportOutcome.Imported(file.Hash, file.Version, Changed: false);
            }

            if (expected is not null && expected != current?.Hash)
            {
                return new ImportOutcome.Stale();
            }

            var files = await store.ReadFilesAsync(before.Manifest, cancel);
            if (NewErrors(dataset, file, files) is { Count: > 0 } errors)
            {
                return new ImportOutcome.Invalid(errors);
            }

            if (await TryCommitAsync(before, dataset, file, cancel))
            {
                DirectoryLog.Imported(log, dataset, file.Version);
                await load.RunAsync(cancel);
                return new ImportOutcome.Imported(file.Hash, file.Version, Changed: true);
            }
        }

        return new ImportOutcome.Busy();
    }

    private async Task<bool> TryCommitAsync(ManifestVersion before, string dataset, DirectoryFile file, CancellationToken cancel)
    {
        await store.WriteFileAsync(dataset, file, cancel);
        var after = before.Manifest.With(dataset, new StoredFile(file.Hash, file.Format, clock.GetUtcNow()));
        return await store.TrySwapAsync(before, after, cancel);
    }

    /// <summary>The file's own errors, and what it would break elsewhere; what was broken before must not stand in the way of mending.</summary>
    private List<FieldError> NewErrors(string dataset, DirectoryFile file, Dictionary<string, DirectoryFile> files)
    {
        var after = reader.Read(new Dictionary<string, DirectoryFile>(files, StringComparer.Ordinal) { [dataset] = file }).Errors;
        if (after.Count == 0)
        {
            return [];
        }

        var before = reader.Read(files).Errors;
        var others = after
            .Where(other => other.Key != dataset)
            .SelectMany(other => other.Value.Except(before.GetValueOrDefault(other.Key, [])).Select(e => e with { Path = $"{other.Key}.{e.Path}" }));
        return [.. after.GetValueOrDefault(dataset, []), .. others.Take(FileErrors.Limit)];
    }
}
