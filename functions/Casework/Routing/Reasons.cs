using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>Says in short sentences what spoke for a decision; for the people who check it, and for the ticket's history.</summary>
internal sealed class Reasons(CityDirectory city, Phrasebook book, RoutingModel model)
{
    private const int ShownTexts = 4;

    public IReadOnlyList<string> For(MessageText message, Reading reading, Category category)
    {
        var index = city.Categories.Index().First(c => c.Item.Code == category.Code).Index;
        var found = reading.Findings.All.Where(f => f.Category == index).ToLookup(f => f.Kind, f => f.Text);
        IEnumerable<string?> reasons =
        [
            message.Category == category.Code ? $"来件已选类别“{category.Name}”" : $"判为“{category.Name}”（{category.Code}）",
            Unknown(message.Category),
            Quoted("关键词", reading.Phrases.Where(h => book.Entries[h.Phrase].Categories.Contains(index)).OrderByDescending(h => h.Weight).Select(h => h.Text)),
            Quoted("请求的单位", found[EvidenceKind.UnitAsked]),
            Quoted("提到的单位", found[EvidenceKind.UnitNamed]),
            Quoted("文中说不归其管", found[EvidenceKind.UnitRefused]),
            Quoted("文中已排除", reading.Clauses.Where(c => c.Role == ClauseRole.Negated).Select(c => c.Text)),
            category.Lead == Category.Township ? Place(reading.Places) : null,
            Hint(message, found),
            model.Past?.MostAlike(reading.Clauses, category.Code) is { } past ? $"与过往派单 {past.Id}“{past.Message.Title}”相似" : null,
        ];
        return [.. reasons.OfType<string>()];
    }

    private string? Unknown(string? code) =>
        string.IsNullOrEmpty(code) || city.Category(code) is not null ? null : $"来件所选类别“{code}”不在派单目录，未采用";

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
