using Hotline.Casework.Following;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.HotlineRounds;

internal static class HotlineRoundsSlice
{
    public static IHostApplicationBuilder AddHotlineRounds(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<MonthlyRound>()
            .AddSingleton<ReadIndicators>()
            .AddSingleton<IFollowTicket, CountClosureRatings>();
        return builder;
    }
}
