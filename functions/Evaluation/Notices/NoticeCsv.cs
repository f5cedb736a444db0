using Hotline.Platform.Http;

namespace Hotline.Evaluation.Notices;

/// <summary>The notice as a table: one line per unit, class by class.</summary>
internal static class NoticeCsv
{
    private static readonly string[] Columns = ["类别 class", "名次 rank", "榜单 list", "单位编号 unit", "单位 name", "得分 score", "95%区间 interval", "份数 n", "分档 band", "较上轮 change", "说明 note"];

    public static byte[] Of(NoticeContent content) => Csv.Of([Columns, .. content.Classes.SelectMany(Lines)]);

    public static IEnumerable<object?[]> Lines(NoticeClass part) => part.Units.Concat(part.Insufficient).Select(unit => (object?[])
    [
        part.Name, unit.Rank, part.Best.Any(b => b.Unit == unit.Unit) ? "最好 best" : part.Worst.Any(w => w.Unit == unit.Unit) ? "最差 worst" : null,
        unit.Unit, unit.Name, unit.Score, unit.Interval, unit.N, unit.Band, unit.Change, unit.Note,
    ]);
}
