using Hotline.Local.Hosting;
using Hotline.Platform.Pipeline;
using Hotline.Platform.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Azure;

/// <summary>The worker's own host, as <c>Main</c> builds it, but never started: only the Functions host can do that.</summary>
public sealed class BuildingTheWorkerHost : IDisposable
{
    /// <summary>Nothing else is needed to be built; storage is not asked.</summary>
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["Hotline:Secret"] = "secret-of-the-tests-0123456789-0123456789",
        ["Identity:Issuer"] = "http://127.0.0.1/issuer",
        ["Identity:Audience"] = "hotline",
    };

    private readonly IHost host;

    public BuildingTheWorkerHost()
    {
        var builder = FunctionApp.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(Settings);
        host = builder.Build();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task It_makes_the_class_of_every_function()
    {
        var classes = FindFunctions.In(typeof(HotlineApp).Assembly.GetTypes())
            .Where(function => !function.Method.IsStatic)
            .Select(function => function.Method.DeclaringType!)
            .Distinct()
            .ToList();

        Assert.NotEmpty(classes);
        foreach (var type in classes)
        {
            // As the worker does for each call.
            await using var scope = host.Services.CreateAsyncScope();
            Assert.NotNull(ActivatorUtilities.CreateInstance(scope.ServiceProvider, type));
        }
    }

    [Fact]
    public void Its_options_are_valid_with_these_few_settings() => host.Services.GetRequiredService<IStartupValidator>().Validate();

    [Fact]
    public void The_middlewares_it_runs_can_be_made() =>
        Assert.All([typeof(ContinueMessageTrace), typeof(RunRequestPipeline)], type => Assert.NotNull(host.Services.GetService(type)));

    /// <summary>Without it the Functions host would log for the worker, and every activity would be none.</summary>
    [Fact]
    public void It_tells_the_Functions_host_that_it_has_telemetry_of_its_own() =>
        Assert.Equal("True", host.Services.GetRequiredService<IOptions<WorkerOptions>>().Value.Capabilities["WorkerOpenTelemetryEnabled"], ignoreCase: true);

    /// <summary>ASP.NET says of every answer that it is written.</summary>
    [Theory]
    [InlineData("Microsoft.AspNetCore.Http.Result.JsonResult", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Http.Result.JsonResult", LogLevel.Warning, true)]
    [InlineData("Hotline.Casework.Intake.RegisterTicket", LogLevel.Information, true)]
    public void It_logs_what_the_app_says_and_no_line_of_ASP_NET_for_every_answer(string category, LogLevel level, bool isLogged) =>
        Assert.Equal(isLogged, host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level));
}
