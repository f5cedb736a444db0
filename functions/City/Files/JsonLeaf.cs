using System.Text;
using System.Text.Json;

namespace Hotline.City.Files;

/// <summary>A value in a JSON text: the member names and <c>[]</c> that lead to it, its text (null if it is no string), its line.</summary>
internal sealed record JsonLeaf(IReadOnlyList<string> Path, string? Text, int Line, bool IsArray = false)
{
    /// <returns>Null, reported, when <paramref name="json"/> is no JSON. An array gives a leaf of its own (text null) before its items, so that an empty one is seen.</returns>
    public static List<JsonLeaf>? ReadAll(string json, FileErrors errors)
    {
        try
        {
            return Walk(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException e)
        {
            errors.Add((int)(e.LineNumber ?? 0) + 1, "$", "不是有效的 JSON / not valid JSON");
            return null;
        }
    }

    private static List<JsonLeaf> Walk(byte[] json)
    {
        var leaves = new List<JsonLeaf>();
        var path = new List<string>();
        var lines = new LineCounter(json);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 8 });
        while (reader.Read())
        {
            var line = lines.LineAt(reader.TokenStartIndex);
            Cut(path, reader.CurrentDepth);
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    Cut(path, reader.CurrentDepth - 1);
                    path.Add(reader.GetString()!);
                    break;
                case JsonTokenType.StartArray:
                    leaves.Add(new JsonLeaf([.. path], null, line, IsArray: true));
                    path.Add("[]");
                    break;
                case JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.EndArray:
                    break;
                default:
                    leaves.Add(new JsonLeaf([.. path], reader.TokenType == JsonTokenType.String ? reader.GetString() : null, line));
                    break;
            }
        }

        return leaves;
    }

    private static void Cut(List<string> path, int depth) => path.RemoveRange(Math.Min(depth, path.Count), Math.Max(0, path.Count - depth));
}
