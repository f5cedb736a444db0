using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.Casework.Clocks;

/// <summary>The terms that laws set for categories: to forward, and the longest an answer may take whoever extends it.</summary>
internal sealed class TermsDataset : IDataset
{
    private const int LongestTerm = 365;

    private static readonly string[] Columns = ["category_code", "forward_workdays", "longest_days", "law"];

    public string Name => "terms";

    public bool IsPublic => true;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        var (terms, codes) = (new Dictionary<string, LawTerm>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var row in FileLines.Read(file, Columns, errors))
        {
            var term = new LawTerm(
                row.Text("category_code"), row.Number("forward_workdays", 1, LongestTerm), row.Number("longest_days", 1, LongestTerm), row.Text("law"));
            row.Unique("category_code", term.Category, codes);
            row.Known("category_code", term.Category, city.Category(term.Category) is not null);
            if (row.IsValid)
            {
                terms.Add(term.Category, term);
            }
        }

        return city.WithPart(new LawTerms(terms));
    }
}
