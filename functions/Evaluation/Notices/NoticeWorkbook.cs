using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Hotline.Evaluation.Notices;

/// <summary>
/// The notice as a workbook: a sheet per class, the turnout, the rules. Figures and dates are such, all else is a text in place, so nothing can be a
/// formula; the same notice gives the same bytes.
/// </summary>
internal static class NoticeWorkbook
{
    /// <summary>To be raised by whatever changes the bytes, be it a new version of the library: what was published by another cannot be made again.</summary>
    public const int Writer = 1;

    private const string Tied = "（并列）";

    /// <summary>In memory nothing waits.</summary>
    public static byte[] Of(NoticeContent content, DateOnly date) => ZipBytes.Fixed(WriteAsync(content, date).GetAwaiter().GetResult());

    private static async Task<byte[]> WriteAsync(NoticeContent content, DateOnly date)
    {
        using var bytes = new MemoryStream();
        // Some readers of workbooks ask each cell for its place.
        var options = new SpreadCheetahOptions { DocumentProperties = null, PreserveStringWhitespace = true, WriteCellReferenceAttributes = true };
        await using var book = await Spreadsheet.CreateNewAsync(bytes, options);
        var head = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = System.Drawing.Color.LightGray } });
        foreach (var (i, sheet) in SheetsOf(content, date, format => book.AddStyle(new Style { Format = NumberFormat.Custom(format) })).Index())
        {
            await sheet.WriteAsync(book, i + 1, head);
        }

        await book.FinishAsync();
        return bytes.ToArray();
    }

    private static IEnumerable<NoticeSheet> SheetsOf(NoticeContent content, DateOnly date, Func<string, StyleId> styled)
    {
        var (day, whole, tied, points) = (styled("yyyy\"年\"m\"月\"d\"日\""), styled("0"), styled($"0\"{Tied}\""), styled("0.00"));
        Cell Number(string text, StyleId style) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new(number, style) : NoticeSheet.Text(text);
        Cell Rank(string text) => text.EndsWith(Tied, StringComparison.Ordinal) ? Number(text[..^Tied.Length], tied) : Number(text, whole);
        return
        [
            new("通报", [("项目", 12), ("内容", 100)],
            [
                Texts("标题", content.Title), Texts("文号", content.Number), [NoticeSheet.Text("日期"), new(date.ToDateTime(default), day)], Texts("发布", content.Office), Texts("轮次", content.RoundTitle),
                Texts("期间", content.Period), Texts("更正版", content.Supersedes), Texts("说明", content.Remarks), .. content.Corrections.Select(c => Texts("更正", c)),
            ]),
            .. content.Classes.Select(c => new NoticeSheet(c.Name, [("名次", 12), ("单位", 36), ("得分", 10), ("95%区间", 16), ("份数", 8), ("分档", 8), ("较上轮", 10), ("说明", 50)], [.. c.Units.Concat(c.Insufficient).Select(u =>
                (Cell[])[Rank(u.Rank), NoticeSheet.Text(u.Name), Number(u.Score, points), NoticeSheet.Text(u.Interval), Number(u.N, whole), .. Texts(u.Band, u.Change, u.Note)])])),
            new("问题", [("单位", 36), ("问题", 60), ("整改事项", 30)], [.. content.Low.SelectMany(l => l.Reasons.Select(r => Texts(l.Name, r, l.Item)))]),
            new("参评", [("评价组", 16), ("乡镇街道", 16), ("发出", 10), ("收回", 10), ("收回率", 24)], [.. content.Turnout.Concat(content.Townships).Select(t =>
                (Cell[])[.. Texts(t.Group, t.Area), new(t.Invited, whole), new(t.Returned, whole), NoticeSheet.Text(t.Share)])]),
            new("规则", [("规则", 100)], [.. content.Rules.Select(r => Texts(r))]),
        ];
    }

    private static Cell[] Texts(params IEnumerable<string> texts) => [.. texts.Select(NoticeSheet.Text)];
}
