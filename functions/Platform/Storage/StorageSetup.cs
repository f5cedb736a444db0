using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Platform.Storage;

/// <summary>
/// The three storage clients. <c>AzureWebJobsStorage</c> is a connection string, or <c>AzureWebJobsStorage__accountName</c>
/// names an account that the app's managed identity may use (<c>__clientId</c> for a user-assigned one).
/// </summary>
internal static class StorageSetup
{
    private const string Setting = "AzureWebJobsStorage";

    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(s => Tables(builder.Configuration, With(s, new TableClientOptions())));
        services.AddSingleton<QueueServiceClient>(s => Queues(builder.Configuration, With(s, QueueOptions(QueueMessageEncoding.Base64))));
        services.AddKeyedSingleton<QueueServiceClient>(AppQueues.Verbatim, (s, _) => Queues(builder.Configuration, With(s, QueueOptions(QueueMessageEncoding.None))));
        services.AddSingleton(s => Blobs(builder.Configuration, With(s, new BlobClientOptions())));
        services.AddSingleton<AppQueues>();
        services.AddHostedService<CreateStorageNames>();
        return builder;
    }

    /// <summary>Names a table, queue or container that the app creates at start.</summary>
    public static IServiceCollection AddStorageNames(this IServiceCollection services, params ReadOnlySpan<StorageName> names)
    {
        foreach (var name in names)
        {
            services.AddSingleton(name);
        }

        return services;
    }

    private static TableServiceClient Tables(IConfiguration settings, TableClientOptions options) => settings[Setting] is { Length: > 0 } connection
        ? new TableServiceClient(connection, options)
        : new TableServiceClient(Endpoint(settings, "table"), Identity(settings), options);

    private static TracedQueues Queues(IConfiguration settings, QueueClientOptions options) => settings[Setting] is { Length: > 0 } connection
        ? new TracedQueues(connection, options)
        : new TracedQueues(Endpoint(settings, "queue"), Identity(settings), options);

    /// <summary>Somebody waits for a put, a gateway less than a second: what storage cannot do within about three is for the caller to try again.</summary>
    private static QueueClientOptions QueueOptions(QueueMessageEncoding encoding) => new()
    {
        MessageEncoding = encoding,
        Retry = { MaxRetries = 3, Delay = TimeSpan.FromSeconds(0.4), NetworkTimeout = TimeSpan.FromSeconds(10) },
    };

    private static BlobServiceClient Blobs(IConfiguration settings, BlobClientOptions options) => settings[Setting] is { Length: > 0 } connection
        ? new BlobServiceClient(connection, options)
        : new BlobServiceClient(Endpoint(settings, "blob"), Identity(settings), options);

    private static Uri Endpoint(IConfiguration settings, string service) =>
        settings[$"{Setting}:{service}ServiceUri"] is { Length: > 0 } uri ? new Uri(uri)
        : settings[$"{Setting}:accountName"] is { Length: > 0 } account ? new Uri($"https://{account}.{service}.core.windows.net")
        : throw new InvalidOperationException($"Set {Setting} to a connection string, or {Setting}__accountName for a managed identity.");

    private static ManagedIdentityCredential Identity(IConfiguration settings) => new(
        settings[$"{Setting}:clientId"] is { Length: > 0 } client
            ? ManagedIdentityId.FromUserAssignedClientId(client)
            : ManagedIdentityId.SystemAssigned);

    private static TOptions With<TOptions>(IServiceProvider services, TOptions options)
        where TOptions : ClientOptions
    {
        options.Transport = StorageTransport.Shared;
        foreach (var position in Enum.GetValues<HttpPipelinePosition>())
        {
            foreach (var policy in services.GetKeyedServices<HttpPipelinePolicy>(position))
            {
                options.AddPolicy(policy, position);
            }
        }

        return options;
    }
}
