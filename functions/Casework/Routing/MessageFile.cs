using System.Text.Json;
using Hotline.City.Directory;
using Hotline.City.Files;

namespace Hotline.Casework.Routing;

/// <summary>Reads messages, one JSON object per line. A line that is wrong is reported with its number and left out; the rest goes on.</summary>
internal static class MessageFile
{
    private const int TextLimit = 4000;

    public static IEnumerable<(int Line, LabelledMessage Message)> Read(string text, CityDirectory city, FileErrors errors)
    {
        foreach (var (index, json) in text.Split('\n').Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            var wrong = new List<(string Path, string Message)>();
            if (Parse(json, wrong) is { } read)
            {
                wrong.AddRange(Wrong(read, city));
                if (wrong.Count == 0)
                {
                    yield return (index + 1, read.ToMessage());
                }
            }

            wrong.ForEach(w => errors.Add(index + 1, w.Path, w.Message));
        }
    }

    private static MessageLine? Parse(string json, List<(string Path, string Message)> wrong)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                wrong.Add(("$", "须为对象 / must be an object"));
                return null;
            }

            var members = document.RootElement.EnumerateObject().Select(m => m.Name).ToList();
            wrong.AddRange(members.Except(MessageLine.Members).Select(m => (m, "未知的字段 / unknown field")));
            wrong.AddRange(MessageLine.Required.Except(members).Select(m => (m, "缺少此字段 / this field is missing")));
            return wrong.Count == 0 ? document.RootElement.Deserialize<MessageLine>(MessageLine.Options) : null;
        }
        catch (JsonException e)
        {
            wrong.Add((e.Path ?? "$", "不是有效的 JSON，或值的类型不对 / not valid JSON, or a value of the wrong type"));
            return null;
        }
    }

    private static IEnumerable<(string Path, string Message)> Wrong(MessageLine read, CityDirectory city)
    {
        if (string.IsNullOrWhiteSpace(read.Id))
        {
            yield return ("id", "不能为空 / must not be empty");
        }

        foreach (var (path, text) in new[] { ("title", read.Title), ("body", read.Body), ("unit_hint", read.UnitHint), ("place", read.Place) })
        {
            if (text?.Length > TextLimit)
            {
                yield return (path, $"超过 {TextLimit} 个字符 / longer than {TextLimit} characters");
            }
        }

        foreach (var (path, code) in new[] { ("category", read.Category), ("expected.category", read.Expected?.Category) })
        {
            if (code is not null && city.Category(code) is null)
            {
                yield return (path, $"派单目录没有“{code}” / \"{code}\" is not in the catalogue");
            }
        }

        foreach (var unit in read.Expected is { } expected ? expected.Co.Prepend(expected.Lead).Where(u => city.Unit(u) is null) : [])
        {
            yield return ("expected", $"没有单位“{unit}” / there is no unit \"{unit}\"");
        }
    }
}
