using System.Text;
using System.Text.Json.Nodes;
using Hotline.Recounting;

namespace Hotline.Tests.Recounting;

/// <summary>How the recount ended and what it printed.</summary>
internal sealed record Recounted(int Code, string Text)
{
    public IEnumerable<string> Differences => Text.Split('\n').Where(line => line.StartsWith("DIFFERS", StringComparison.Ordinal));

    /// <summary>As from the command line.</summary>
    public static async Task<Recounted> RunAsync(string account, string round, JsonNode? against = null, string? table = null)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("hotline-recount-").FullName;
        await using var text = new StringWriter(new StringBuilder());
        string[] given =
        [
            .. await FileAsync(folder, "--against", against?.ToJsonString()),
            .. await FileAsync(folder, "--table", table),
        ];
        var code = await RecountCommand.RunAsync([round, "--connection", account, .. given], text);
        System.IO.Directory.Delete(folder, recursive: true);
        return new Recounted(code, text.ToString());
    }

    private static async Task<string[]> FileAsync(string folder, string option, string? content)
    {
        var file = Path.Combine(folder, option);
        await File.WriteAllTextAsync(file, content);
        return content is null ? [] : [option, file];
    }

    public void AssertAgrees(int units, int ballots) =>
        Assert.True(Code == 0 && Text.Contains($"agrees: {units} units, {ballots} ballots", StringComparison.Ordinal), Text);
}
