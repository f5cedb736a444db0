using Hotline.Directory;
using Hotline.Storage;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Handling;

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
