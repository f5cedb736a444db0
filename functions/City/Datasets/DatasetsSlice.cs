using Hotline.City.Directory;
using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.City.Datasets;

internal static class DatasetsSlice
{
    public static IHostApplicationBuilder AddDatasets(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Container(DirectoryStore.Container))
            .AddSingleton<LiveDirectory>()
            .AddSingleton<CityReader>()
            .AddSingleton<DirectoryStore>()
            .AddSingleton<LoadDirectory>()
            .AddSingleton<ImportDataset>()
            .AddSingleton<ReadDataset>()
            .AddHostedService<FollowDirectory>();
        // In this order they are read: each may refer to those before it.
        builder.Services
            .AddSingleton<IDataset, ClassesDataset>()
            .AddSingleton<IDataset, UnitsDataset>()
            .AddSingleton<IDataset, CatalogueDataset>()
            .AddSingleton<IDataset, EnterprisesDataset>()
            .AddSingleton<IDataset, CalendarDataset>();
        return builder;
    }
}
