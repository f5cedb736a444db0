using Hotline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Handling;

internal static class HandlingSlice
{
    public static IHostApplicationBuilder AddHandling(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(
                StorageName.Queue(TicketPokes.Queue),
                StorageName.Table(DeskStore.Table),
                StorageName.Table(ExampleStore.Table))
            .AddSingleton<DeskStore>()
            .AddSingleton<ExampleStore>()
            .AddSingleton<ProjectTicket>()
            .AddSingleton<TicketPokes>()
            .AddSingleton<ReadTicket>()
            .AddSingleton<DispatchTicket>();
        return builder;
    }
}
