using Hotline.Casework.Tickets;
using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.Casework.Handling;

/// <summary>The dataset <c>templates</c>: what units and the hotline office answer again and again.</summary>
internal sealed class TemplatesDataset : IDataset
{
    private const int Longest = 2000;

    private static readonly string[] Columns = ["template_id", "name", "outcome", "category_code", "text"];

    private static readonly Dictionary<string, Outcome?> Outcomes = new(StringComparer.Ordinal)
    {
        ["any"] = null,
        ["resolved"] = Outcome.Resolved,
        ["partlyResolved"] = Outcome.PartlyResolved,
        ["unresolved"] = Outcome.Unresolved,
        ["explained"] = Outcome.Explained,
        ["outOfScope"] = Outcome.OutOfScope,
    };

    public string Name => "templates";

    public bool IsPublic => false;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var templates = new List<AnswerTemplate>();
        foreach (var row in FileLines.Read(file, Columns, errors))
        {
            var category = row.Text("category_code", 20, required: false) is { Length: > 0 } code ? code : null;
            var template = new AnswerTemplate(row.Id("template_id"), row.Text("name"), row.Choice("outcome", Outcomes), category, row.Text("text", Longest));
            row.Unique("template_id", template.Id, ids);
            row.Known("category_code", category ?? "", category is null || city.Category(category) is not null);
            foreach (var name in AnswerTemplate.Unknown(template.Text))
            {
                row.Wrong("text", $"没有 {{{name}}} 这个占位符 / no placeholder {{{name}}}");
            }

            if (row.IsValid)
            {
                templates.Add(template);
            }
        }

        return city.WithPart(new AnswerTemplates(templates));
    }
}
