using Hotline.Evaluation.Notices;
using Hotline.Platform.Storage;
using Hotline.Rectification.Items;
using Hotline.Rectification.ProblemList;
using Hotline.Rectification.Tending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Rectification;

internal static class RectificationModule
{
    public static IHostApplicationBuilder AddRectification(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<RectificationOptions>().BindConfiguration("Rectification").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddStorageNames(StorageName.Table(ItemStore.Table), StorageName.Container(EvidenceStore.Container))
            .AddSingleton<ItemStore>().AddSingleton<ItemLists>().AddSingleton<ProblemStore>().AddSingleton<EvidenceStore>()
            .AddSingleton<CreateItem>().AddSingleton<ReviseItem>().AddSingleton<ChangeItem>().AddSingleton<AddEvidence>().AddSingleton<ItemCommandsHttp>()
            .AddSingleton<CheckSource>().AddSingleton<AddProblem>().AddSingleton<MergeProblems>()
            .AddSingleton<OpenForWorst>().AddSingleton<IFollowNotice>(s => s.GetRequiredService<OpenForWorst>()).AddSingleton<MarkTalks>().AddSingleton<TendItems>();
        return builder;
    }
}
