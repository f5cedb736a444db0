using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Tests;

/// <summary>One instance of the app without its HTTP and queue triggers: everything the container makes, on real storage.</summary>
internal sealed class AppServices(IHost host) : IAsyncDisposable
{
    public static Task<AppServices> StartAsync(string storage, TimeProvider? clock = null, HttpPipelinePolicy? policy = null, params (string Name, string Value)[] settings) =>
        StartAsync(storage, clock, policy, _ => { }, settings);

    /// <param name="storage">Connection string.</param>
    /// <param name="clock">The system's if null.</param>
    /// <param name="policy">Around every request to storage.</param>
    /// <param name="configure">What the test puts in place of the app's own.</param>
    /// <param name="settings">Beside those that every test needs.</param>
    public static async Task<AppServices> StartAsync(
        string storage, TimeProvider? clock, HttpPipelinePolicy? policy, Action<IServiceCollection> configure, params (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = storage,
            ["Hotline:Secret"] = "a secret of the tests, long enough to pass",
            ["Identity:Issuer"] = "http://127.0.0.1/issuer",
            ["Identity:Audience"] = "hotline",
            // The rules alone: learning takes seconds for every instance, and is tested on its own.
            ["Routing:MostExamples"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
        builder.Services.AddSingleton(WakingClock.Of(clock ?? TimeProvider.System));
        if (policy is not null)
        {
            builder.Services.AddKeyedSingleton(HttpPipelinePosition.PerRetry, policy);
        }

        builder.AddHotline();
        configure(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new AppServices(host);
    }

    public IServiceProvider Services => host.Services;

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
