using System.Text.RegularExpressions;

namespace Hotline.City.Files;

/// <summary>One record of a file. Reading a field checks it; what is wrong is reported with line and column and makes the row unusable.</summary>
internal sealed partial class FileLine(int line, IReadOnlyDictionary<string, string> fields, FileErrors errors)
{
    private const int ListLimit = 100;

    public int Line => line;

    /// <summary>False once anything in the row was wrong.</summary>
    public bool IsValid { get; private set; } = true;

    public string Text(string column, int limit = 100, bool required = true)
    {
        var text = fields.GetValueOrDefault(column, "").Trim();
        if (required && text.Length == 0)
        {
            Wrong(column, "不能为空 / must not be empty");
        }
        else if (text.Length > limit)
        {
            Wrong(column, $"超过 {limit} 个字符 / longer than {limit} characters");
        }
        else if (text.Any(char.IsControl))
        {
            Wrong(column, "含有控制字符 / contains control characters");
        }

        return text;
    }

    /// <summary>An id that may stand in keys and addresses.</summary>
    public string Id(string column)
    {
        var id = Text(column, 40);
        return id.Length == 0 || IdPattern().IsMatch(id) ? id : Wrong(column, "只能用小写字母、数字和连字符 / use lower-case letters, digits and single hyphens only", id);
    }

    /// <summary>Values separated by <c>|</c>, or a JSON array; empty is an empty list.</summary>
    public IReadOnlyList<string> List(string column)
    {
        var items = Text(column, 4000, required: false).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var distinct = new HashSet<string>(items, StringComparer.Ordinal);
        if (items.Length > ListLimit)
        {
            Wrong(column, $"超过 {ListLimit} 项 / more than {ListLimit} values");
        }
        else if (distinct.Count < items.Length)
        {
            Wrong(column, "有重复的值 / holds a value twice");
        }

        return items;
    }

    public int Number(string column, int from, int to)
    {
        var text = Text(column, 10);
        var isNumber = int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number);
        return text.Length == 0 || isNumber && number >= from && number <= to ? number : Wrong(column, $"须为 {from} 到 {to} 的整数 / must be a whole number from {from} to {to}", number);
    }

    public T Choice<T>(string column, IReadOnlyDictionary<string, T> choices)
    {
        var text = Text(column);
        return choices.TryGetValue(text, out var choice) || text.Length == 0
            ? choice!
            : Wrong(column, $"须为以下之一 / must be one of: {string.Join(", ", choices.Keys)}", choice!);
    }

    public string Choice(string column, params IReadOnlyList<string> choices) => Choice(column, choices.ToDictionary(c => c, StringComparer.Ordinal));

    /// <summary>A reference to something that must exist.</summary>
    public void Known(string column, string id, bool exists)
    {
        if (id.Length > 0 && !exists)
        {
            Wrong(column, $"“{Shown(id)}”不存在 / \"{Shown(id)}\" does not exist");
        }
    }

    /// <summary>Reports a value that an earlier row has already.</summary>
    public void Unique(string column, string value, Dictionary<string, int> linesByValue)
    {
        if (value.Length > 0 && !linesByValue.TryAdd(value, line))
        {
            Wrong(column, $"与第 {linesByValue[value]} 行重复 / the same as in line {linesByValue[value]}");
        }
    }

    public void Wrong(string column, string message)
    {
        IsValid = false;
        errors.Add(line, column, message);
    }

    public T Wrong<T>(string column, string message, T value)
    {
        Wrong(column, message);
        return value;
    }

    private static string Shown(string id) => id.Length <= 40 ? id : id[..40] + "…";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex IdPattern();
}
