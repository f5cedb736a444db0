using CsvHelper;

namespace Hotline.City.Files;

/// <summary>CSV as RFC 4180 has it: comma, quotes, a header line. No field holds a line break, so one bad quote spoils one line only.</summary>
internal static class CsvRows
{
    public static IEnumerable<FileLine> Read(string text, IReadOnlyList<string> columns, FileErrors errors)
    {
        using var reader = CsvReader.FromText(text, Options(errors));
        if (!reader.Read() || Header(reader, columns, errors) is not { } header)
        {
            yield break;
        }

        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            if (reader.FieldCount != header.Length)
            {
                errors.Add(line, "$", $"有 {reader.FieldCount} 列，应为 {header.Length} 列 / has {reader.FieldCount} fields, the header {header.Length}");
                continue;
            }

            yield return new FileLine(line, header.Index().ToDictionary(c => c.Item, c => reader.GetString(c.Index), StringComparer.Ordinal), errors);
        }
    }

    private static CsvReaderOptions Options(FileErrors errors) => new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = record => errors.Add((int)record.LineNumber, "$", "引号不配对或位置不对 / a quote is unpaired or misplaced"),
    };

    /// <returns>Null, reported, when a column is missing, unknown or there twice.</returns>
    private static string[]? Header(CsvReader reader, IReadOnlyList<string> columns, FileErrors errors)
    {
        string[] header = [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim())];
        var before = errors.Count;
        foreach (var missing in columns.Except(header, StringComparer.Ordinal))
        {
            errors.Add((int)reader.LineNumber, missing, "缺少此列 / this column is missing");
        }

        foreach (var unknown in header.Except(columns, StringComparer.Ordinal))
        {
            errors.Add((int)reader.LineNumber, unknown, "未知的列 / unknown column");
        }

        foreach (var (twice, _) in header.CountBy(c => c).Where(c => c.Value > 1))
        {
            errors.Add((int)reader.LineNumber, twice, "列名重复 / this column appears twice");
        }

        return errors.Count == before ? header : null;
    }
}
