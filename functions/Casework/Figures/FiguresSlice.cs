using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Figures;

internal static class FiguresSlice
{
    public static IHostApplicationBuilder AddFigures(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(FigureStore.Table))
            .AddSingleton<FigureStore>()
            .AddSingleton<ReadFigures>()
            .AddSingleton<Projection, CountTickets>();
        return builder;
    }
}
