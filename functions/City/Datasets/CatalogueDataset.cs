using System.Text.RegularExpressions;
using Hotline.City.Calendar;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

internal sealed partial class CatalogueDataset : IDataset
{
    private const int LongestTerm = 365;

    private static readonly string[] Columns =
        ["category_code", "category", "parent", "type_hint", "lead_unit", "co_units", "keywords", "sla_days", "calendar"];

    private static readonly Dictionary<string, TicketType> Types = new(StringComparer.Ordinal)
    {
        ["complaint"] = TicketType.Complaint,
        ["appeal"] = TicketType.Appeal,
        ["inquiry"] = TicketType.Inquiry,
    };

    private static readonly Dictionary<string, DayKind> DayKinds = new(StringComparer.Ordinal)
    {
        ["workdays"] = DayKind.Workdays,
        ["days"] = DayKind.Days,
    };

    public string Name => "catalogue";

    public bool IsPublic => true;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var categories = new List<Category>();
        foreach (var row in FileLines.Read(file, Columns, errors))
        {
            var category = ToCategory(row);
            row.Unique("category_code", category.Code, codes);
            CheckUnits(row, category, city);
            if (row.IsValid)
            {
                categories.Add(category);
            }
        }

        return city with { Categories = categories };
    }

    private static Category ToCategory(FileLine row) => new(
        Code(row),
        row.Text("category"),
        row.Text("parent"),
        row.Choice("type_hint", Types),
        row.Id("lead_unit"),
        row.List("co_units"),
        row.List("keywords"),
        row.Number("sla_days", 1, LongestTerm),
        row.Choice("calendar", DayKinds));

    private static string Code(FileLine row)
    {
        var code = row.Text("category_code", 20);
        return code.Length == 0 || CodePattern().IsMatch(code) ? code : row.Wrong("category_code", "只能用字母、数字和连字符 / use letters, digits and hyphens only", code);
    }

    private static void CheckUnits(FileLine row, Category category, CityDirectory city)
    {
        row.Known("lead_unit", category.Lead, category.Lead == Category.Township || city.Unit(category.Lead) is not null);
        foreach (var unit in category.CoUnits)
        {
            row.Known("co_units", unit, city.Unit(unit) is not null);
        }

        if (category.CoUnits.Contains(category.Lead))
        {
            row.Wrong("co_units", "牵头单位不能同时是协办单位 / the lead unit cannot be a co-unit too");
        }
    }

    [GeneratedRegex("^[0-9A-Za-z]+(-[0-9A-Za-z]+)*$")]
    private static partial Regex CodePattern();
}
