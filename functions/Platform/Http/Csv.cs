using System.Globalization;
using CsvHelper;

namespace Hotline.Platform.Http;

/// <summary>CSV (RFC 4180) that a spreadsheet opens as it is: with a byte order mark, and no cell that it would run as a formula.</summary>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new() { NewLine = "\r\n", WriteByteOrderMark = true, ValidateFieldCount = false };

    public static byte[] Of(IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                writer.WriteRecord([.. row.Select(Cell)]);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The library's own guard also puts quotes around what it guards: published notices have none there.</summary>
    private static string Cell(object? value)
    {
        var text = value is decimal figure ? figure.ToString("0.00", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return value is string && text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
    }
}
