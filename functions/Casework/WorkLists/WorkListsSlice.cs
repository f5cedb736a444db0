using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.WorkLists;

internal static class WorkListsSlice
{
    public static IHostApplicationBuilder AddWorkLists(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(WorkListStore.Table))
            .AddSingleton<WorkListStore>()
            .AddSingleton<Projection, ListTickets>();
        return builder;
    }
}
