using Hotline.City.Datasets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Routing;

internal static class RoutingSlice
{
    /// <summary>After the directory: the datasets here refer to its units and catalogue.</summary>
    public static IHostApplicationBuilder AddRouting(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RoutingOptions>().BindConfiguration("Routing").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddSingleton<IDataset, RoutingRulesDataset>()
            .AddSingleton<IDataset, RoutingExamplesDataset>()
            .AddSingleton<CurrentRouter>()
            .AddHostedService<KeepRouterTrained>();
        return builder;
    }
}
