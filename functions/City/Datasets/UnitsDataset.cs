using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

internal sealed class UnitsDataset : IDataset
{
    private static readonly string[] Columns = ["unit_id", "name", "short_name", "class", "aliases", "duties"];

    public string Name => "units";

    public bool IsPublic => true;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        var classes = city.Classes.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var (ids, names) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var units = new List<Unit>();
        foreach (var row in FileLines.Read(file, Columns, errors))
        {
            var unit = new Unit(
                row.Id("unit_id"), row.Text("name"), row.Text("short_name", 40), row.Id("class"), row.List("aliases"), row.List("duties"));
            row.Unique("unit_id", unit.Id, ids);
            row.Unique("name", unit.Name, names);
            row.Known("class", unit.ClassId, classes.Contains(unit.ClassId));
            if (unit.Id == Category.Township)
            {
                row.Wrong("unit_id", "此编号保留给派单目录 / this id is reserved for the catalogue");
            }

            if (row.IsValid)
            {
                units.Add(unit);
            }
        }

        return city with { Units = units };
    }
}
