using Azure.Storage.Queues;
using Hotline.Casework.Tickets;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Following;

internal static class FollowingSlice
{
    public static IHostApplicationBuilder AddFollowing(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(RebuildStore.Table), StorageName.Queue(RebuildProjections.Queue))
            .AddSingleton<OldMarks>()
            .AddSingleton<MarkStore>()
            .AddSingleton<FollowTicket>()
            .AddSingleton<RebuildStore>()
            // It takes an internal type, so the container cannot see how it is made.
            .AddSingleton(s => new RebuildProjections(
                s.GetRequiredService<RebuildStore>(),
                s.GetRequiredService<TicketStore>(),
                s.GetRequiredService<FollowTicket>(),
                s.GetServices<Projection>(),
                s.GetRequiredService<MarkStore>(),
                s.GetRequiredService<QueueServiceClient>(),
                s.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
