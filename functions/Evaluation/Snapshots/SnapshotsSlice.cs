using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Snapshots;

internal static class SnapshotsSlice
{
    public static IHostApplicationBuilder AddSnapshots(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddStorageNames(StorageName.Container(SnapshotStore.Container))
            .AddSingleton<SnapshotStore>();
        return builder;
    }
}
