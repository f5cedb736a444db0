using Hotline.Casework.Following;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Merging;

internal static class MergingSlice
{
    public static IHostApplicationBuilder AddMerging(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<FindPrimary>()
            .AddSingleton<IFollowTicket, FollowMerge>();
        return builder;
    }
}
