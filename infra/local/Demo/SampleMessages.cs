using System.Text.Json;

namespace Hotline.Local.Demo;

/// <summary>What an enterprise of the sample city writes.</summary>
internal sealed record SampleMessage(string Type, string Title, string Body, string? UnitHint, string? Place);

internal static class SampleMessages
{
    private static readonly JsonSerializerOptions Lines = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The first <paramref name="count"/>, over again when there are more.</summary>
    public static IReadOnlyList<SampleMessage> Read(string folder, int count)
    {
        var all = File.ReadLines(Path.Combine(folder, "messages-dev.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<SampleMessage>(line, Lines)!)
            .ToList();
        return [.. Enumerable.Range(0, count).Select(i => all[i % all.Count])];
    }
}
