using Hotline.Local.Queues;

namespace Hotline.Local.Hosting;

/// <summary>
/// host.json beside the app; settings <c>AzureFunctionsJobHost:…</c> overrule it value by value, as in Azure
/// (<c>AzureFunctionsJobHost__extensions__queues__batchSize</c>).
/// </summary>
internal sealed record HostJson(string RoutePrefix, QueueOptions Queues)
{
    public static HostJson Load(IConfiguration settings)
    {
        var host = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "host.json"))
            .AddConfiguration(settings.GetSection("AzureFunctionsJobHost"))
            .Build();
        var queues = host.GetSection("extensions:queues").Get<QueueOptions>() ?? new QueueOptions();
        queues.Check();
        return new HostJson(host["extensions:http:routePrefix"] ?? "api", queues);
    }
}
