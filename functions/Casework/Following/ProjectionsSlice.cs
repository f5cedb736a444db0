using Azure.Storage.Queues;
using Hotline.Casework.Tickets;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Following;

internal static class ProjectionsSlice
{
    public static IHostApplicationBuilder AddProjections(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(RebuildStore.Table), StorageName.Queue(RebuildProjections.Queue))
            .AddSingleton<RebuildStore>()
            .AddSingleton(s => new RebuildProjections(
                s.GetRequiredService<RebuildStore>(),
                s.GetRequiredService<TicketStore>(),
                s.GetRequiredService<FollowTicket>(),
                s.GetServices<IProjection>(),
                s.GetRequiredService<QueueServiceClient>(),
                s.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
