using System.Text;
using System.Text.Json.Nodes;
using Hotline.Recounting;

namespace Hotline.Tests.Recounting;

/// <summary>How the recount ended and what it printed.</summary>
internal sealed record Recounted(int Code, string Text)
{
    public IEnumerable<string> Differences => Text.Split('\n').Where(line => line.StartsWith("DIFFERS", StringComparison.Ordinal));

    /// <summary>As from the command line.</summary>
    public static async Task<Recounted> RunAsync(string account, string round, JsonNode? against = null)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, against?.ToJsonString());
        await using var text = new StringWriter(new StringBuilder());
        var code = await RecountCommand.RunAsync([round, "--connection", account, .. against is null ? (string[])[] : ["--against", file]], text);
        File.Delete(file);
        return new Recounted(code, text.ToString());
    }

    public void AssertAgrees(int units, int ballots) =>
        Assert.True(Code == 0 && Text.Contains($"agrees: {units} units, {ballots} ballots", StringComparison.Ordinal), Text);
}
