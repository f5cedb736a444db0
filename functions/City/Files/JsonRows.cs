using System.Text;
using System.Text.Json;

namespace Hotline.City.Files;

/// <summary>Records as JSON objects whose members are the CSV's columns; a list may be an array instead of <c>a|b</c>.</summary>
internal static class JsonRows
{
    public static IEnumerable<FileLine> ReadLines(string text, IReadOnlyList<string> columns, FileErrors errors)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Parse(line, number, errors) is { } element)
            {
                yield return Row(element, number, columns, errors);
            }
        }
    }

    public static IEnumerable<FileLine> ReadArray(string text, IReadOnlyList<string> columns, FileErrors errors)
    {
        foreach (var (element, line) in Elements(Encoding.UTF8.GetBytes(text), errors))
        {
            yield return Row(element, line, columns, errors);
        }
    }

    private static JsonElement? Parse(string json, int line, FileErrors errors)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            errors.Add(line, "$", "不是有效的 JSON / not valid JSON");
            return null;
        }
    }

    /// <summary>The objects of an array with the line each begins on, up to the first one that cannot be read.</summary>
    private static List<(JsonElement Element, int Line)> Elements(byte[] json, FileErrors errors)
    {
        var elements = new List<(JsonElement, int)>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 4 });
        var lines = new LineCounter(json);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                errors.Add(1, "$", "须为对象数组 / must be an array of objects");
                return elements;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && elements.Count <= FileLines.RowLimit)
            {
                var line = lines.LineAt(reader.TokenStartIndex);
                elements.Add((JsonElement.ParseValue(ref reader), line));
            }

            reader.Read();
        }
        catch (JsonException e)
        {
            errors.Add((int)(e.LineNumber ?? 0) + 1, e.Path ?? "$", "不是有效的 JSON / not valid JSON");
        }

        return elements;
    }

    private static FileLine Row(JsonElement element, int line, IReadOnlyList<string> columns, FileErrors errors)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var row = new FileLine(line, fields, errors);
        if (element.ValueKind != JsonValueKind.Object)
        {
            row.Wrong("$", "须为对象 / must be an object");
            return row;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!columns.Contains(member.Name))
            {
                row.Wrong(member.Name, "未知的字段 / unknown field");
            }
            else if (Value(member.Value) is not { } value)
            {
                row.Wrong(member.Name, "须为文本、数字或文本数组 / must be text, a number or an array of texts");
            }
            else if (!fields.TryAdd(member.Name, value))
            {
                row.Wrong(member.Name, "字段重复 / appears twice");
            }
        }

        foreach (var missing in columns.Where(c => !element.TryGetProperty(c, out _)))
        {
            row.Wrong(missing, "缺少此字段 / this field is missing");
        }

        return row;
    }

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) =>
            string.Join('|', value.EnumerateArray().Select(v => v.GetString())),
        _ => null,
    };
}
