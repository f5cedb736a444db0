using Hotline.Casework.Access;
using Hotline.Casework.Following;
using Hotline.Casework.Routing;
using Hotline.City.Datasets;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Handling;

internal static class HandlingSlice
{
    public static IHostApplicationBuilder AddHandling(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(ExampleStore.Table))
            .AddSingleton<ExampleStore>()
            .AddSingleton<IDataset, TemplatesDataset>()
            .AddSingleton<IFollowTicket, FollowExamples>()
            .AddSingleton<ReadTicket>();
        return builder;
    }
}
