using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Ranking;

internal static class RankingSlice
{
    public static IHostApplicationBuilder AddRanking(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReadRanking>();
        return builder;
    }
}
