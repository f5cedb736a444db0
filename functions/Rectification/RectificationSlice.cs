using Hotline.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Rectification;

internal static class RectificationSlice
{
    public static IHostApplicationBuilder AddRectification(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RectificationOptions>().BindConfiguration("Rectification").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddStorageNames(StorageName.Table(ItemRow.Table), StorageName.Table(ProblemStore.Table))
            .AddSingleton<ItemStore>().AddSingleton<ProblemStore>().AddSingleton<CreateItem>().AddSingleton<ChangeItem>()
            .AddSingleton<MergeProblems>().AddSingleton<OpenForWorst>().AddSingleton<TendItems>();
        return builder;
    }
}
