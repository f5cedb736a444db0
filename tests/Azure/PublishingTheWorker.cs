using System.Diagnostics;

namespace Hotline.Tests.Azure;

/// <summary><c>dotnet publish functions</c> gives what is deployed, out of what was built for the tests.</summary>
public sealed class PublishingTheWorker : IAsyncLifetime
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("hotline-publish-").FullName;

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "publish", Path.Combine(Repository.Root, "functions"), "--no-build", "--configuration", Repository.Configuration, "--output", folder,
                // As if a developer had settings of their own.
                "-property:LocalSettings=../local.settings.sample.json",
            },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
    }

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void It_has_all_that_the_Functions_host_and_the_app_read_and_no_settings_of_the_developer()
    {
        Assert.All(
            ["host.json", "worker.config.json", "functions.metadata", "Hotline.Functions.dll", ".azurefunctions", "openapi.yaml"],
            name => Assert.True(Path.Exists(Path.Combine(folder, name)), name));
        Assert.Equal(PagesIn(Path.Combine(Repository.Root, "functions")), PagesIn(folder));
        Assert.False(Path.Exists(Path.Combine(folder, "local.settings.json")));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Root, "functions", "host.json")), File.ReadAllText(Path.Combine(folder, "host.json")));
    }

    private static IEnumerable<string> PagesIn(string root)
    {
        var pages = Path.Combine(root, "Pages");
        return System.IO.Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is not ".cs")
            .Select(file => Path.GetRelativePath(pages, file))
            .Order(StringComparer.Ordinal);
    }
}
