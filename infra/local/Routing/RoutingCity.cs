using Hotline.Casework.Routing;
using Hotline.City.Datasets;
using Hotline.City.Directory;

namespace Hotline.Local;

/// <summary>The part of a city that routing needs, read from a folder of dataset files.</summary>
internal static class RoutingCity
{
    private static readonly CityReader Reader =
        new([new ClassesDataset(), new UnitsDataset(), new CatalogueDataset(), new RoutingRulesDataset(), new RoutingExamplesDataset()]);

    private static readonly string[] Needed = ["units", "catalogue"];

    /// <exception cref="StartException">A file is missing or wrong; all errors with file and line.</exception>
    public static CityDirectory Read(DirectoryInfo folder)
    {
        var files = Reader.Datasets
            .Select(d => (d.Name, File: LoadSample.Find(folder.FullName, d.Name)))
            .Where(f => f.File is not null)
            .ToDictionary(f => f.Name, f => f.File!, StringComparer.Ordinal);
        string[] wrong =
        [
            .. Needed.Where(n => !files.ContainsKey(n)).Select(n => $"{folder.FullName} has no file {n}.csv, .json or .jsonl."),
            .. Reader.Read(files).Errors.SelectMany(e => e.Value.Select(error => $"{e.Key}:{error.Line}: {error.Path}: {error.Message}")),
        ];
        return wrong.Length == 0 ? Reader.Read(files).City : throw new StartException(string.Join(Environment.NewLine, wrong));
    }

    /// <exception cref="StartException">It cannot be read.</exception>
    public static string Text(FileInfo file)
    {
        try
        {
            return File.ReadAllText(file.FullName).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{file.FullName} cannot be read: {e.Message}");
        }
    }
}
