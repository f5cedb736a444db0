using System.Diagnostics;
using System.Reflection;

namespace Hotline.Tests.Azure;

public sealed class CompilingTheBicep
{
    // Type errors are warnings to Bicep, so any word on standard error fails.
    [Theory]
    [InlineData("build", "main.bicep")]
    [InlineData("lint", "main.bicep")]
    [InlineData("build-params", "sample.bicepparam")]
    public async Task Gives_no_error_and_no_warning(string command, string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The pinned Bicep compiler is the Linux one; .ci/run runs this.");
        var path = Path.Combine(Repository.Root, "infra", "azure", file);
        string[] arguments = command == "lint" ? [command, path] : [command, path, "--stdout"];
        var (exitCode, errors) = await RunAsync(arguments);

        Assert.Equal("", errors);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void Lets_nobody_in_with_a_storage_key()
    {
        var storage = File.ReadAllText(Path.Combine(Repository.Root, "infra", "azure", "modules", "storage.bicep"));

        Assert.Contains("allowSharedKeyAccess: false", storage, StringComparison.Ordinal);
        Assert.DoesNotContain("listKeys", storage, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Errors)> RunAsync(string[] arguments)
    {
        var bicep = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(bicep, File.GetUnixFileMode(bicep) | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(bicep, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, errors.Trim());
    }
}
