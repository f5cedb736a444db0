using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.City.Datasets;

internal sealed class EnterprisesDataset : IDataset
{
    private static readonly string[] Columns = ["uscc", "name", "contact_name", "phone", "township_unit_id", "industry", "size", "group"];

    public string Name => "enterprises";

    public bool IsPublic => false;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        var (codes, phones) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var respondents = new List<Respondent>();
        foreach (var row in FileLines.Read(file, Columns, errors))
        {
            var respondent = ToRespondent(row);
            row.Unique("uscc", respondent.Id, codes);
            // An answer by SMS is known by its phone alone.
            row.Unique("phone", respondent.Phone, phones);
            var township = city.Unit(respondent.TownshipUnitId);
            row.Known("township_unit_id", respondent.TownshipUnitId, township is { ClassId: UnitClass.TownshipStreet });
            if (row.IsValid)
            {
                respondents.Add(respondent);
            }
        }

        return city with { Respondents = respondents };
    }

    private static Respondent ToRespondent(FileLine row) => new(
        CreditCode(row),
        row.Text("name"),
        row.Text("contact_name", 40, required: false),
        PhoneNumber(row),
        row.Id("township_unit_id"),
        row.Text("industry", 40, required: false),
        row.Choice("size", RespondentSize.All),
        row.Choice("group", RespondentGroup.All));

    private static string CreditCode(FileLine row)
    {
        var code = UnifiedCreditCode.Normalise(row.Text("uscc", 40));
        return code.Length == 0 || UnifiedCreditCode.IsValid(code)
            ? code
            : row.Wrong("uscc", "统一社会信用代码的长度、字符或校验码不对 / wrong length, character or check character", code);
    }

    private static string PhoneNumber(FileLine row)
    {
        var typed = row.Text("phone", 40);
        return typed.Length == 0 ? typed : Phone.ToE164(typed) ?? row.Wrong("phone", "不是有效的电话号码 / not a valid phone number", typed);
    }
}
