using Hotline.City.Datasets;
using Hotline.City.Files;
using Hotline.Local.Hosting;

namespace Hotline.Local;

/// <summary>Gives a city that has no directory yet the sample one of <c>infra/local/sample</c>, by the same import as the office's.</summary>
internal sealed class LoadSample(CityReader reader, ReadDataset read, ImportDataset import)
{
    private static readonly (string Extension, FileFormat Format)[] Formats =
        [(".csv", FileFormat.Csv), (".json", FileFormat.Json), (".jsonl", FileFormat.JsonLines)];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "sample");

    public static async Task IfEmptyAsync(LocalHost host, Action<string> say, CancellationToken cancel)
    {
        var load = ActivatorUtilities.CreateInstance<LoadSample>(host.Services);
        if (await load.RunAsync(Folder, cancel) is { Count: > 0 } loaded)
        {
            say($"Loaded the sample city: {string.Join(", ", loaded)}.");
        }
    }

    /// <param name="folder">Holds a file per dataset, named after it.</param>
    /// <param name="cancel">Ends it between two datasets; the next start goes on from there.</param>
    /// <returns>The datasets that were loaded; those imported before stay as they are.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(string folder, CancellationToken cancel)
    {
        var loaded = new List<string>();
        foreach (var dataset in reader.Datasets.Select(d => d.Name))
        {
            if (Find(folder, dataset) is { } file && await read.RunAsync(dataset, cancel) is null)
            {
                await ImportAsync(dataset, file, cancel);
                loaded.Add(dataset);
            }
        }

        return loaded;
    }

    private async Task ImportAsync(string dataset, DirectoryFile file, CancellationToken cancel)
    {
        if (await import.RunAsync(dataset, file, expected: null, cancel) is ImportOutcome.Invalid { Errors: [var first, ..] })
        {
            throw new StartException($"The sample {dataset} is not valid: line {first.Line}, {first.Path}: {first.Message}");
        }
    }

    public static DirectoryFile? Find(string folder, string dataset)
    {
        foreach (var (extension, format) in Formats)
        {
            var path = Path.Combine(folder, dataset + extension);
            if (File.Exists(path))
            {
                return new DirectoryFile(format, File.ReadAllBytes(path));
            }
        }

        return null;
    }
}
