using Hotline.City.Datasets;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Routing;

internal static class RoutingSlice
{
    public static IHostApplicationBuilder AddRouting(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RoutingOptions>().BindConfiguration("Routing").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddSingleton<IDataset, RoutingRulesDataset>()
            .AddSingleton<IDataset, RoutingExamplesDataset>()
            .AddStorageNames(StorageName.Table(ExampleStore.Table))
            .AddSingleton<ExampleStore>()
            .AddSingleton<CurrentRouter>()
            .AddHostedService<RetrainRouter>();
        return builder;
    }
}
