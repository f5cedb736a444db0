using Hotline.City.Directory;
using Hotline.City.Files;
using Hotline.Platform.Http;

namespace Hotline.City.Datasets;

/// <summary>A city read from files, and what was wrong with which dataset; rows in error are left out of the city.</summary>
internal sealed record CityReading(CityDirectory City, IReadOnlyDictionary<string, IReadOnlyList<FieldError>> Errors);

/// <summary>Reads all datasets together, so that a reference is never looked up in a file that is about to change.</summary>
public sealed class CityReader(IEnumerable<IDataset> datasets)
{
    /// <summary>In the order in which they may refer to each other.</summary>
    internal IReadOnlyList<IDataset> Datasets { get; } = [.. datasets];

    internal CityReading Read(IReadOnlyDictionary<string, DirectoryFile> files)
    {
        var city = CityDirectory.Empty;
        var errors = new Dictionary<string, IReadOnlyList<FieldError>>(StringComparer.Ordinal);
        foreach (var dataset in Datasets.Where(d => files.ContainsKey(d.Name)))
        {
            var wrong = new FileErrors();
            city = dataset.Read(files[dataset.Name], city, wrong);
            if (wrong.Count > 0)
            {
                errors.Add(dataset.Name, wrong.ToList());
            }
        }

        var versions = files.ToDictionary(f => f.Key, f => f.Value.Version, StringComparer.Ordinal);
        return new CityReading(city with { Versions = versions }, errors);
    }
}
