using Hotline.Casework.Duplicates;
using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Merging;

internal static class MergingSlice
{
    public static IHostApplicationBuilder AddMerging(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(MatterStore.Table))
            .AddSingleton<FindPrimary>()
            .AddSingleton<MatterStore>()
            .AddSingleton<Matters>()
            .AddSingleton<IFollowTicket, FollowMatters>()
            .AddSingleton<IFollowTicket, FollowMerge>();
        return builder;
    }
}
