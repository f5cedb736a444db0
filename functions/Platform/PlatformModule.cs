using Hotline.Platform.Http;
using Hotline.Platform.Identity;
using Hotline.Platform.Pipeline;
using Hotline.Platform.Storage;
using Hotline.Platform.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Hotline.Platform;

/// <summary>What every trigger needs; it knows nothing of the city.</summary>
internal static class PlatformModule
{
    public static IHostApplicationBuilder AddPlatform(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder
            .AddTelemetry()
            .AddHttp()
            .AddIdentity()
            .AddStorage()
            .AddPipeline();
    }
}
