using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Objections;

internal static class ObjectionsSlice
{
    public static IHostApplicationBuilder AddObjections(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStorageNames(StorageName.Table(ObjectionRow.Table))
            .AddSingleton<ObjectionStore>().AddSingleton<FileObjection>().AddSingleton<DecideObjection>().AddSingleton<ApplyObjections>();
        return builder;
    }
}
