using System.Globalization;
using System.Text;

namespace Hotline.Platform.Http;

/// <summary>CSV (RFC 4180) that a spreadsheet opens as it is: with a byte order mark, and no cell that it would run as a formula.</summary>
internal static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Of(IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(object? value)
    {
        var text = value is decimal figure ? figure.ToString("0.00", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var safe = value is string && text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
