using Hotline.Platform.Pipeline;
using Hotline.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hotline;

/// <summary>The isolated worker as it runs in Azure and under <c>func start</c>; <c>infra/local</c> runs the same functions without the Functions host.</summary>
internal static class FunctionApp
{
    public static Task Main(string[] args) => CreateBuilder(args).Build().RunAsync();

    /// <summary>Everything but the start: the host that the Functions host talks to.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        // Written for every answer, at Information.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        builder.UseMiddleware<ContinueMessageTrace>();
        builder.UseMiddleware<RunRequestPipeline>();
        builder.AddHotline();
        return builder;
    }
}
