using System.Text.Json;

namespace Hotline.Local.Demo;

/// <summary>A message of the sample; <paramref name="Lead"/> is the unit it belongs to.</summary>
internal sealed record SampleMessage(string Type, string Title, string Body, string? UnitHint, string? Place, string Lead);

internal static class SampleMessages
{
    private static readonly JsonSerializerOptions Lines = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private sealed record Expected(string Lead);

    private sealed record Line(string Type, string Title, string Body, string? UnitHint, string? Place, Expected Expected);

    /// <summary>The first <paramref name="count"/>, over again when there are more.</summary>
    public static IReadOnlyList<SampleMessage> Read(string folder, int count)
    {
        var all = File.ReadLines(Path.Combine(folder, "messages-dev.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<Line>(line, Lines)!)
            .Select(l => new SampleMessage(l.Type, l.Title, l.Body, l.UnitHint, l.Place, l.Expected.Lead))
            .ToList();
        return [.. Enumerable.Range(0, count).Select(i => all[i % all.Count])];
    }
}
