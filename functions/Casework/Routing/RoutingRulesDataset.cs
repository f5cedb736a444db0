using Hotline.City.Datasets;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.Casework.Routing;

/// <summary>The dataset <c>routing-rules</c>: what a clerk knows about words, places and debtors beyond the catalogue.</summary>
internal sealed class RoutingRulesDataset : IDataset
{
    private static readonly string[] Columns = ["kind", "target", "when", "phrases", "note"];

    private static readonly Dictionary<string, RuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["phrase"] = RuleKind.Phrase,
        ["negation"] = RuleKind.Negation,
        ["courtesy"] = RuleKind.Courtesy,
        ["principal"] = RuleKind.Principal,
        ["aside"] = RuleKind.Aside,
        ["request"] = RuleKind.Request,
        ["refusal"] = RuleKind.Refusal,
        ["co-unit"] = RuleKind.CoUnit,
        ["place"] = RuleKind.Place,
        ["site"] = RuleKind.Site,
        ["elsewhere"] = RuleKind.Elsewhere,
    };

    public string Name => "routing-rules";

    public bool IsPublic => true;

    public IReadOnlyList<FileFormat> Formats { get; } = [FileFormat.Csv, FileFormat.Json, FileFormat.JsonLines];

    public CityDirectory Read(DirectoryFile file, CityDirectory city, FileErrors errors)
    {
        var rules = new List<RoutingRule>();
        foreach (var row in FileLines.Read(file, Columns, errors))
        {
            var kind = row.Choice("kind", Kinds);
            var rule = new RoutingRule(kind, row.Text("target", 40, required: false), row.List("when"), row.List("phrases"));
            _ = row.Text("note", 200, required: false);
            foreach (var (column, message) in row.IsValid ? Wrong(rule, city) : [])
            {
                row.Wrong(column, message);
            }

            if (row.IsValid)
            {
                rules.Add(rule);
            }
        }

        return city.WithPart(new RoutingRules(rules));
    }

    private static IEnumerable<(string Column, string Message)> Wrong(RoutingRule rule, CityDirectory city)
    {
        if (!IsTarget(rule, city))
        {
            yield return ("target", Expected(rule.Kind));
        }

        if (rule.Phrases.Count == 0)
        {
            yield return ("phrases", "不能为空 / must not be empty");
        }

        foreach (var phrase in rule.Phrases.Where(p => p.Trim('…', ' ').Length == 0))
        {
            yield return ("phrases", $"“{phrase}”没有文字 / \"{phrase}\" holds no text");
        }

        foreach (var code in rule.When.Where(c => rule.Kind != RuleKind.CoUnit || city.Category(c) is null))
        {
            yield return ("when", $"“{code}”不是派单目录的类别，或此规则不用类别 / \"{code}\" is no category, or this kind takes none");
        }
    }

    private static bool IsTarget(RoutingRule rule, CityDirectory city) => rule.Kind switch
    {
        RuleKind.Phrase => city.Category(rule.Target) is not null,
        RuleKind.Place => city.Unit(rule.Target) is { } unit && UnitNames.IsTownship(unit),
        RuleKind.CoUnit => rule.Target == Category.Township || city.Unit(rule.Target) is not null,
        _ => rule.Target.Length == 0,
    };

    private static string Expected(RuleKind kind) => kind switch
    {
        RuleKind.Phrase => "须为派单目录的类别编号 / must be a category code",
        RuleKind.Place => "须为乡镇或街道的单位编号 / must be the unit id of a township or street",
        RuleKind.CoUnit => "须为单位编号或 township / must be a unit id or township",
        _ => "须为空 / must be empty",
    };
}
