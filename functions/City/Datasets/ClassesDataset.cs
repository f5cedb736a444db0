using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

internal sealed class ClassesDataset : IDataset
{
    private static readonly string[] Columns = ["class_id", "name"];

    public string Name => "classes";

    public bool IsPublic => true;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        var classes = new List<UnitClass>();
        var (ids, names) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in FileLines.Read(file, Columns, errors))
        {
            var unitClass = new UnitClass(row.Id("class_id"), row.Text("name"));
            row.Unique("class_id", unitClass.Id, ids);
            row.Unique("name", unitClass.Name, names);
            if (row.IsValid)
            {
                classes.Add(unitClass);
            }
        }

        return city with { Classes = classes };
    }
}
