using System.Text.Json;
using Azure;
using Hotline.Local.Issuer;
using Hotline.Local.Queues;
using Hotline.Local.Requests;
using Hotline.Local.Timers;
using Hotline.Platform.Pipeline;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Hotline.Local.Hosting;

/// <summary>The app's triggers on this machine: HTTP on Kestrel, queues pumped, timers fired, as the Functions host would.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalHost(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <exception cref="StartException">A setting is missing or wrong, or storage does not answer.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken cancel)
    {
        var app = Build(options);
        try
        {
            await app.StartAsync(cancel);
            return new LocalHost(app);
        }
        catch (Exception e)
        {
            await app.DisposeAsync();
            throw WhatToDo(e) is { } message ? new StartException(message, e) : e;
        }
    }

    /// <summary>Ends when the app ends itself; a signal is the caller's affair.</summary>
    public CancellationToken Stopping => app.Lifetime.ApplicationStopping;

    /// <summary>Stops listening, drains the queues' messages in work, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static string? WhatToDo(Exception e) => e switch
    {
        OptionsValidationException invalid => $"Correct the settings: {string.Join(" ", invalid.Failures)}",
        AggregateException { InnerException: RequestFailedException inner } => WhatToDo(inner),
        RequestFailedException => $"The storage that AzureWebJobsStorage names does not answer as it should: {e.Message}",
        _ => null,
    };

    private static WebApplication Build(LocalHostOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Local" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(options.Settings);
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // What the Functions host takes; functions set limits of their own below it.
            kestrel.Limits.MaxRequestBodySize = 100 * 1024 * 1024;
        });
        options.Configure(builder);
        AddFunctions(builder, options);

        var app = builder.Build();
        app.MapLocalIssuer(options.Issuer);
        app.MapLocalTexts();
        var functions = app.Services.GetRequiredService<RunHttpFunctions>();
        app.Use((http, next) => http.GetEndpoint() is null ? functions.InvokeAsync(http) : next(http));
        return app;
    }

    private static void AddFunctions(WebApplicationBuilder builder, LocalHostOptions options)
    {
        var services = builder.Services;
        var host = HostJson.Load(builder.Configuration);
        services.AddSingleton(host);
        services.AddSingleton<IHostLifetime, NoSignals>();
        if (builder.Configuration["Identity:Issuer"] == LocalIssuer.Name)
        {
            services.AddSingleton<BaseConfigurationManager>(options.Issuer.Configuration());
        }

        // The worker's own default for records on queues.
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = host.Queues.DrainTimeout + TimeSpan.FromSeconds(10));
        builder.AddHotline();
        // A request's own activity, in the trace that its caller names.
        services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Microsoft.AspNetCore"));
        foreach (var function in FindFunctions.In(options.FunctionTypes).Where(f => !builder.Configuration.GetValue<bool>($"AzureWebJobs.{f.Name}.Disabled")))
        {
            services.AddSingleton(function);
        }

        services.AddSingleton(s => options.Around ?? s.GetRequiredService<RequestPipeline>().InvokeAsync);
        services.AddSingleton<FunctionKeys>().AddSingleton<RunHttpFunctions>();
        // After the app's own start, and so stopped before its own stop.
        services.AddHostedService<RunQueueFunctions>().AddHostedService<RunTimerFunctions>();
    }
}
