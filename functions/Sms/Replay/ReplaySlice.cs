using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hotline.Sms.Replay;

internal static class ReplaySlice
{
    public static IHostApplicationBuilder AddReplay(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReplayRaw>();
        return builder;
    }
}
