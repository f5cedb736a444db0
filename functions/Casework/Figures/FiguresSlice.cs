using Hotline.Projections;
using Hotline.Storage;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Figures;

internal static class FiguresSlice
{
    public static IHostApplicationBuilder AddFigures(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(FigureStore.Table))
            .AddSingleton<FigureStore>()
            .AddSingleton<ReadFigures>().AddSingleton<ReadIndicators>()
            .AddSingleton<IProjection, TidyFigures>()
            .AddSingleton<IFollowTicket, FollowFigures>();
        return builder;
    }
}
