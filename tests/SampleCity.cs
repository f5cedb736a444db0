using Hotline.Casework.Clocks;
using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.Tests;

/// <summary>The sample city as the local host loads it.</summary>
internal static class SampleCity
{
    private static readonly IDataset[] Datasets =
        [new ClassesDataset(), new UnitsDataset(), new CatalogueDataset(), new EnterprisesDataset(), new CalendarDataset(), new TermsDataset()];

    private static readonly Lazy<CityDirectory> Loaded = new(() => new CityReader(Datasets).Read(Files()).City);

    public static string Folder { get; } = Path.Combine(Repository.Root, "infra/local/sample");

    public static CityDirectory City => Loaded.Value;

    public static Dictionary<string, DirectoryFile> Files() => Datasets.ToDictionary(d => d.Name, d => File(d.Name));

    public static CityReading Read(Dictionary<string, DirectoryFile> files) => new CityReader(Datasets).Read(files);

    private static DirectoryFile File(string dataset) => dataset == "calendar"
        ? new DirectoryFile(FileFormat.Json, System.IO.File.ReadAllBytes(Path.Combine(Folder, "calendar.json")))
        : new DirectoryFile(FileFormat.Csv, System.IO.File.ReadAllBytes(Path.Combine(Folder, dataset + ".csv")));
}
