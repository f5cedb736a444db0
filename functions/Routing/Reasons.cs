using Hotline.Directory;

namespace Hotline.Routing;

/// <summary>Says in short sentences what spoke for a decision; for the people who check it, and for the ticket's history.</summary>
internal static class Reasons
{
    private const int ShownTexts = 4;

    public static IReadOnlyList<string> For(
        City city, MessageText message, Reading reading, Category category, LeadChance lead, bool automatic)
    {
        var index = city.Categories.Index().First(c => c.Item.Code == category.Code).Index;
        var found = reading.Findings.Where(f => f.Category == index).ToLookup(f => f.Kind, f => f.Text);
        IEnumerable<string?> reasons =
        [
            message.Category == category.Code ? $"来件已选类别“{category.Name}”" : $"判为“{category.Name}”({category.Code})",
            Quoted("关键词", found[EvidenceKind.Keyword].Concat(found[EvidenceKind.Phrase]).Concat(found[EvidenceKind.Duty])),
            Quoted("请求的单位", found[EvidenceKind.UnitAsked]),
            Quoted("提到的单位", found[EvidenceKind.UnitNamed]),
            Quoted("文中说不归其管", found[EvidenceKind.UnitRefused].Concat(found[EvidenceKind.UnitDenied])),
            Quoted("文中已排除", reading.Clauses.Where(c => c.Role == ClauseRole.Negated).Select(c => c.Text)),
            category.Lead == Category.Township ? Place(reading.Places) : null,
            Hint(message, found),
            automatic ? null : $"把握 {lead.Chance:P0}，转人工派单",
        ];
        return [.. reasons.OfType<string>()];
    }

    private static string? Quoted(string label, IEnumerable<string> texts)
    {
        var shown = texts.Distinct().Take(ShownTexts).ToList();
        return shown.Count == 0 ? null : $"{label}：{string.Join("、", shown)}";
    }

    private static string Place(IReadOnlyList<PlaceCandidate> places) => places switch
    {
        [] => "属地事项，但未写明乡镇（街道）",
        [var only] => $"地点：{only.Name}",
        [var first, ..] => $"地点：{first.Name}（也提到{string.Join("、", places.Skip(1).Select(p => p.Name))}）",
    };

    private static string? Hint(MessageText message, ILookup<EvidenceKind, string> found) =>
        string.IsNullOrWhiteSpace(message.UnitHint) ? null
        : found.Contains(EvidenceKind.Hint) || found.Contains(EvidenceKind.HintTownship) ? $"与来件人所选“{message.UnitHint}”一致"
        : $"来件人所选“{message.UnitHint}”与内容不符";
}
