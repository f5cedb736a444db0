using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Local.Hosting;
using Hotline.Sms.Webhooks;
using Hotline.Tests.Sms.Gateways;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hotline.Tests.Platform.Telemetry;

/// <summary>Who reports a problem quotes its trace id: by that its line is found in the log.</summary>
public sealed class FindingATraceId(AzuriteFixture azurite)
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_has_it_on_the_line_of_the_failure_and_not_the_secret_of_the_address()
    {
        var outage = new DeadStorage();
        await using var host = await StartAsync(azurite, outage);
        var lines = host.Services.GetServices<ILoggerProvider>().OfType<ConsoleLines>().Single();
        outage.IsOn = true;

        var (status, trace) = await FailAsync(host, traceparent: null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Matches("^[0-9a-f]{32}$", trace);
        var line = Assert.Single(lines.All, l => l.Contains("Storage did not answer. Function: SmsWebhook", StringComparison.Ordinal));
        Assert.Contains($"TraceId:{trace}", line, StringComparison.Ordinal);
        Assert.DoesNotContain(lines.All, l => l.Contains(TestHost.SmsSecret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"00-{Trace}-00f067aa0ba902b7-01")]
    [InlineData($"00-{Trace}-00f067aa0ba902b7-00")]
    public async Task A_caller_that_traces_knows_it_already(string traceparent)
    {
        var outage = new DeadStorage();
        await using var host = await StartAsync(azurite, outage);
        outage.IsOn = true;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, Trace), await FailAsync(host, traceparent));
    }

    private static Task<TestHost> StartAsync(AzuriteFixture azurite, DeadStorage outage) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        Functions = [typeof(SmsWebhookHttp)],
        // As the local host logs, but not onto the console of the tests.
        Settings = new Dictionary<string, string?>(LocalSettings.Defaults.Where(s => s.Key.StartsWith("Logging:", StringComparison.Ordinal)))
        {
            ["Logging:Console:LogLevel:Default"] = "None",
            ["Logging:Console:LogLevel:Hotline"] = "None",
        },
        Configure = builder =>
        {
            builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, outage);
            builder.Services.AddSingleton<ILoggerProvider, ConsoleLines>();
        },
    });

    private static async Task<(HttpStatusCode Status, string Trace)> FailAsync(TestHost host, string? traceparent)
    {
        using var request = GatewaySamples.Aliyun.Request("POST", "inbound");
        request.Headers.TryAddWithoutValidation("traceparent", traceparent);
        using var answer = await host.Client.SendAsync(request, Cancel);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return (answer.StatusCode, problem.GetProperty("traceId").GetString()!);
    }

    /// <summary>Nothing listens where messages are put.</summary>
    private sealed class DeadStorage : HttpPipelineSynchronousPolicy
    {
        public volatile bool IsOn;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (IsOn && message.Request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal))
            {
                message.Request.Uri.Port = 1;
            }
        }
    }
}
