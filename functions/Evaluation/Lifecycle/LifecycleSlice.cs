using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Evaluation.Lifecycle;

internal static class LifecycleSlice
{
    public static IHostApplicationBuilder AddLifecycle(this IHostApplicationBuilder builder)
    {
        builder.Services
            .AddSingleton<CreateRound>()
            .AddSingleton<OpenRound>()
            .AddSingleton<CloseRound>()
            .AddSingleton<CloseDueRounds>()
            .AddSingleton<MoveRound>();
        return builder;
    }
}
