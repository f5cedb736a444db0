using System.Text;
using Hotline.Platform.Http;

namespace Hotline.City.Files;

/// <summary>The records of a file, whatever its format: CSV with a header, a JSON array of objects, or one JSON object per line.</summary>
internal static class FileLines
{
    public const int RowLimit = 100_000;

    /// <summary>
    /// Every file has every one of <paramref name="columns"/> and no other. Rows that cannot be taken apart are reported and left out.
    /// </summary>
    public static List<FileLine> Read(DirectoryFile file, IReadOnlyList<string> columns, FileErrors errors)
    {
        if (Text(file, errors) is not { } text)
        {
            return [];
        }

        var before = errors.Count;
        List<FileLine> rows = [.. Rows(file.Format, text, columns, errors).Take(RowLimit + 1)];
        if (rows.Count == 0 && errors.Count == before)
        {
            errors.Add(null, "$", "文件没有数据行 / the file holds no records");
        }
        else if (rows.Count > RowLimit)
        {
            errors.Add(rows[^1].Line, "$", $"超过 {RowLimit} 行，请分批 / more than {RowLimit} records");
        }

        return rows;
    }

    /// <returns>Null, reported, when the file is empty or not UTF-8; a byte order mark is dropped.</returns>
    public static string? Text(DirectoryFile file, FileErrors errors)
    {
        try
        {
            var text = Charsets.Utf8.GetString(file.Content.Span).TrimStart('\uFEFF');
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text;
            }

            errors.Add(null, "$", "文件为空 / the file is empty");
        }
        catch (DecoderFallbackException)
        {
            errors.Add(null, "$", "不是 UTF-8 编码，请另存为“CSV UTF-8” / not UTF-8: save it as CSV UTF-8");
        }

        return null;
    }

    private static IEnumerable<FileLine> Rows(FileFormat format, string text, IReadOnlyList<string> columns, FileErrors errors) => format switch
    {
        FileFormat.Csv => CsvRows.Read(text, columns, errors),
        FileFormat.Json => JsonRows.ReadArray(text, columns, errors),
        _ => JsonRows.ReadLines(text, columns, errors),
    };
}
