using Hotline.Sms.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Hotline.Sms.Gateways;

/// <summary>A gateway that <c>Sms:Gateway</c> may name, and which of its settings are missing for that.</summary>
internal sealed record SmsGateway(string Name, Func<IServiceProvider, IEnumerable<string>> Missing);

internal static class GatewaySetup
{
    /// <summary>How often a request is made again that was not taken.</summary>
    private const int Retries = 2;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static IServiceCollection AddSender<TSender>(this IServiceCollection services, string name)
        where TSender : class, ISmsSender =>
        services.AddKeyedSingleton<ISmsSender, TSender>(name).AddSingleton(new SmsGateway(name, _ => []));

    public static IServiceCollection AddGateway<TGateway, TOptions>(this IServiceCollection services)
        where TGateway : class, IHttpGateway<TOptions>
        where TOptions : GatewayOptions
    {
        var name = TGateway.Gateway;
        var section = $"Sms:{name}";
        services.AddOptions<TOptions>()
            .BindConfiguration(section)
            .ValidateDataAnnotations()
            .Validate(o => o.IsEndpointSafe, $"{section}:Endpoint must be an https address.")
            .Validate(o => o.AreAddressesReadable, $"{section}:AllowedAddresses must be IP addresses or networks such as 203.0.113.0/24.")
            .ValidateOnStart();
        services.AddOptions<GatewayOptions>(name).BindConfiguration(section);
        AddClient<TGateway, TOptions>(services);
        return services
            .AddSingleton<ISmsWebhook>(s => s.GetRequiredService<TGateway>())
            .AddKeyedSingleton<ISmsSender>(name, (s, _) => s.GetRequiredService<TGateway>())
            .AddSingleton(new SmsGateway(name, s => s.GetRequiredService<IOptions<TOptions>>().Value.Missing().Select(setting => $"{section}:{setting}")));
    }

    private static void AddClient<TGateway, TOptions>(IServiceCollection services)
        where TGateway : class, IHttpGateway<TOptions>
        where TOptions : GatewayOptions
    {
        services.AddTransient<GatewayHandler<TGateway, TOptions>>();
        var client = services.AddHttpClient<TGateway>((s, http) =>
        {
            http.BaseAddress = s.GetRequiredService<IOptions<TOptions>>().Value.Endpoint;
            http.Timeout = Timeout.InfiniteTimeSpan;
        });
        client.UseSocketsHttpHandler((handler, _) =>
        {
            // A redirect would carry phones and credentials elsewhere.
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.ConnectTimeout = TimeSpan.FromSeconds(5);
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        });
        // The client lives as long as the app; names are looked up anew with each connection.
        client.SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        client.RemoveAllLoggers();
        client.AddResilienceHandler(TGateway.Gateway, (pipeline, context) => Configure<TGateway, TOptions>(pipeline, context.ServiceProvider));
        client.AddHttpMessageHandler<GatewayHandler<TGateway, TOptions>>();
    }

    /// <summary>Made again is only what was not taken: the gateway said so, or no connection was made. Silence may mean that it was.</summary>
    private static void Configure<TGateway, TOptions>(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IServiceProvider services)
        where TGateway : class, IHttpGateway<TOptions>
        where TOptions : GatewayOptions
    {
        // The network's time, whatever the app's clock is set to.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = Pause,
            ShouldRetryAfterHeader = false,
            ShouldHandle = async attempt => attempt.Outcome.Result is { } response
                ? TGateway.IsThrottled(GatewayReply.Of((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync()))
                : GatewayReply.IsNeverConnected(attempt.Outcome.Exception),
        });
        pipeline.AddTimeout(new TimeoutStrategyOptions
        {
            Timeout = TimeSpan.FromSeconds(services.GetRequiredService<IOptions<TOptions>>().Value.TimeoutSeconds),
        });
    }
}
