using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hotline.Evaluation.Notices;

/// <summary>
/// The notice as a workbook: a sheet per class, the turnout, the rules. Every cell is a text in place, so nothing can be a formula; ids and times are
/// fixed, so the same notice gives the same bytes.
/// </summary>
internal static class NoticeWorkbook
{
    private static readonly string[] Columns = ["名次", "单位", "得分", "95%区间", "份数", "分档", "较上轮", "说明"];

    public static byte[] Of(NoticeContent content)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            Fill(document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1"), SheetsOf(content));
        }

        return ZipBytes.Fixed(bytes.ToArray());
    }

    private static IEnumerable<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> SheetsOf(NoticeContent content) =>
    [
        ("通报", [[content.Title], [content.Number], [content.Date], [content.Office], [content.RoundTitle], [content.Period], [content.Supersedes], [content.Remarks], .. content.Corrections.Select(c => (string[])[c])]),
        .. content.Classes.Select(c => (c.Name, (IEnumerable<IReadOnlyList<string>>)[Columns, .. c.Units.Concat(c.Insufficient).Select(u => (string[])[u.Rank, u.Name, u.Score, u.Interval, u.N, u.Band, u.Change, u.Note])])),
        ("问题", [["单位", "问题", "整改事项"], .. content.Low.SelectMany(l => l.Reasons.Select(r => (string[])[l.Name, r, l.Item]))]),
        ("参评", [["评价组", "乡镇街道", "发出", "收回", "收回率"], .. content.Turnout.Concat(content.Townships).Select(t => (string[])[t.Group, t.Area, Text(t.Invited), Text(t.Returned), t.Share])]),
        ("规则", content.Rules.Select(r => (string[])[r])),
    ];

    private static void Fill(WorkbookPart workbook, IEnumerable<(string Name, IEnumerable<IReadOnlyList<string>> Rows)> sheets)
    {
        workbook.Workbook = new Workbook(new Sheets());
        foreach (var (i, (name, rows)) in sheets.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>(string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}"));
            part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(CellOf)))));
            workbook.Workbook.Sheets!.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = Named(name, i) });
        }
    }

    private static Cell CellOf(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    /// <summary>A sheet's name has at most 31 characters, none of <c>[]:*?/\</c>, and no other sheet has it.</summary>
    private static string Named(string name, int i)
    {
        var safe = string.Concat(name.Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return string.Create(CultureInfo.InvariantCulture, $"{i + 1} {(safe.Length > 25 ? safe[..25] : safe)}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>XML has no way to say a control character or half a surrogate pair.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune));
}
