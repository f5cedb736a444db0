using Hotline.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Rounds;

internal static class RoundsSlice
{
    public static IHostApplicationBuilder AddRounds(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<EvaluationOptions>().BindConfiguration("Evaluation").ValidateDataAnnotations().ValidateOnStart();
        builder.Services
            .AddStorageNames(StorageName.Table(RoundRow.Table), StorageName.Container(Invitees.Container))
            .AddSingleton<RoundStore>()
            .AddSingleton<OpenRounds>()
            .AddSingleton<Invitees>();
        return builder;
    }
}
