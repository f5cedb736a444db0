using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Merging;

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
