using Hotline.Platform.Http;

namespace Hotline.Casework.Figures;

/// <summary>Figures as a table: one line per unit, a line of totals per class, then the hotline office's own and the city's.</summary>
internal static class FiguresCsv
{
    private static readonly Dictionary<Figure, string> Names = new()
    {
        [Figure.Tickets] = "工单",
        [Figure.MergedAway] = "并单",
        [Figure.Withdrawn] = "撤回",
        [Figure.NotAccepted] = "不予受理",
        [Figure.Dispatched] = "派单",
        [Figure.Signed] = "签收",
        [Figure.SignedInTime] = "按时签收",
        [Figure.Contacted] = "联系",
        [Figure.ContactedInTime] = "按时联系",
        [Figure.Open] = "未办结",
        [Figure.ClosedOnTime] = "按时办结",
        [Figure.ClosedLate] = "超期办结",
        [Figure.Returned] = "退单申请",
        [Figure.SentBack] = "审核退回",
        [Figure.Redone] = "重办",
        [Figure.Reopened] = "企业申请重办",
        [Figure.AskedResolved] = "有效回访(解决)",
        [Figure.Resolved] = "回访已解决",
        [Figure.AskedSatisfied] = "有效回访(满意)",
        [Figure.CallBackSatisfied] = "回访满意",
        [Figure.Rated] = "有效评价",
        [Figure.RatingSatisfied] = "评价满意",
        [Figure.BadRatings] = "差评",
        [Figure.CasesFollowedUp] = "已跟进差评",
        [Figure.Parts] = "协办件",
        [Figure.PartsAnswered] = "协办已答复",
        [Figure.PartsInTime] = "协办按时",
    };

    private static readonly IReadOnlyList<Figure> Columns = Enum.GetValues<Figure>();

    public static byte[] Of(FiguresView view)
    {
        var rates = view.Definitions.Select(d => d.Zh.Split(" = ")[0]);
        var lines = view.Classes.SelectMany(c => c.Units.Select(u => Line(c.Name, u.Unit!.Id, u.Unit.Name, u)).Append(Line(c.Name, null, "合计", c.Total)));
        return Csv.Of([["类别", "单位编号", "单位", .. Columns.Select(c => Names[c]), .. rates], .. lines, .. Whole("热线办", view.Office), .. Whole("全市合计", view.Total)]);
    }

    private static IEnumerable<object?[]> Whole(string name, FiguresLine? line) => line is null ? [] : [Line(null, null, name, line)];

    private static object?[] Line(string? unitClass, string? id, string name, FiguresLine line) =>
        [unitClass, id, name, .. Columns.Select(c => (object?)line.Counts[c]), .. Definitions.All.Select(d => (object?)Percent(line.Rates[d.Rate]))];

    private static string? Percent(Rate rate) => rate.Value is { } value ? FormattableString.Invariant($"{value * 100:0.00}%") : null;
}
