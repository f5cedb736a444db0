using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Counting;

internal static class CountingSlice
{
    public static IHostApplicationBuilder AddCounting(this IHostApplicationBuilder builder)
    {
        builder.Services.AddStorageNames(StorageName.Table(CountRow.Table), StorageName.Queue(CountSteps.Queue))
            .AddSingleton<CountStore>().AddSingleton<CountSteps>().AddSingleton<BeginCount>().AddSingleton<CountShard>().AddSingleton<FinishCount>()
            .AddSingleton<MakeSnapshot>().AddSingleton<ReadCount>().AddSingleton<ConfirmCount>().AddSingleton<FreezeRound>().AddSingleton<CutBallots>();
        return builder;
    }
}
