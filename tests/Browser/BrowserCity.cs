using Hotline.Directory;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Browser;

/// <summary>All tests of the pages share one browser and one sample city, and take turns.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserCity>
{
    public const string Name = "The pages in a browser";
}

/// <summary>The whole app with the sample city on real storage, and a browser to visit it.</summary>
public sealed class BrowserCity(AzuriteFixture azurite) : IAsyncLifetime
{
    private TestHost? host;
    private Chromium? chromium;

    internal TestHost Host => host!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        host = await TestHost.StartAsync(azurite);
        foreach (var (dataset, file) in SampleCity.Files())
        {
            var outcome = await host.Services.GetRequiredService<ImportDataset>().RunAsync(dataset, file, null, CancellationToken.None);
            Assert.IsType<ImportOutcome.Imported>(outcome);
        }

        chromium = await Chromium.StartAsync();
    }

    /// <summary>Skips the test on a machine without a browser; continuous integration must have one.</summary>
    internal async Task<Visit> VisitAsync(int width = 1280)
    {
        var isRequired = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        Assert.SkipWhen(chromium is null && !isRequired, "Install Chromium, or name it in the variable CHROMIUM, to try the pages in a browser.");
        Assert.True(chromium is not null, "No Chromium here, and CI is set: the pages must be tried in a browser.");
        return await chromium.VisitAsync(Host.Client.BaseAddress!, width);
    }

    public async ValueTask DisposeAsync()
    {
        await (chromium?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
