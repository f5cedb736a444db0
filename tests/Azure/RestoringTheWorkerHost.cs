using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Hotline.Tests.Azure;

public sealed partial class RestoringTheWorkerHost
{
    // NU1101: no such package at this source; NU1102: not in this version; NU1603: only a later one. Anything else is our own mistake.
    [Fact]
    public async Task Works_or_fails_only_for_packages_that_this_source_does_not_hold()
    {
        var project = Path.Combine(Repository.Root, "infra", "azure", "Hotline.Azure.csproj");
        var start = new ProcessStartInfo("dotnet", ["restore", project]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        var codes = ErrorCode().Matches(output).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.All(codes, code => Assert.Contains(code, (string[])["NU1101", "NU1102", "NU1603"]));
        Assert.Equal(process.ExitCode == 0, codes.All(code => code == "NU1603"));
    }

    [GeneratedRegex(@"(?:error|warning) ([A-Z]+\d+)")]
    private static partial Regex ErrorCode();
}
