using System.Globalization;
using System.Text;
using System.Xml;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Hotline.Evaluation.Notices;

/// <summary>A sheet of a workbook: the names of its columns stay on top, and filter.</summary>
internal sealed record NoticeSheet(string Name, (string Name, int Width)[] Columns, IReadOnlyList<Cell[]> Rows)
{
    public static Cell Text(string text) => new(Printable(text));

    public async Task WriteAsync(Spreadsheet book, int number, StyleId head)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"A1:{SpreadsheetUtility.GetColumnName(Columns.Length)}{Rows.Count + 1}");
        var options = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions(range) };
        foreach (var (i, column) in Columns.Index())
        {
            options.Column(i + 1).Width = column.Width;
        }

        await book.StartWorksheetAsync(Named(number), options);
        await book.AddHeaderRowAsync(Columns.Select(c => c.Name).ToList(), head);
        foreach (var row in Rows)
        {
            await book.AddRowAsync(row);
        }
    }

    /// <summary>A sheet's name has at most 31 characters, none of <c>[]:*?/\</c>, and no other sheet has it.</summary>
    private string Named(int number)
    {
        var safe = string.Concat(Printable(Name).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)));
        return string.Create(CultureInfo.InvariantCulture, $"{number} {(safe.Length > 25 ? safe[..25] : safe)}");
    }

    /// <summary>XML has no way to say a control character or half a surrogate pair.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune));
}
