using Hotline.Casework.Following;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Casework.Duplicates;

internal static class DuplicatesSlice
{
    public static IHostApplicationBuilder AddDuplicates(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Table(DuplicateStore.Table))
            .AddSingleton<DuplicateStore>()
            .AddSingleton<DuplicateIndex>()
            .AddSingleton<Projection, IndexDuplicates>();
        return builder;
    }
}
