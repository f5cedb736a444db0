using System.Collections.Concurrent;
using System.Text;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Hotline.Platform.Telemetry;
using Hotline.Sms.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Platform.Telemetry;

public sealed class Exporting(AzuriteFixture azurite)
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_gets_the_trace_and_the_lines_of_the_log_under_one_id()
    {
        await using var collector = await Collector.StartAsync();
        await using (var host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Functions = [typeof(SmsWebhookHttp)],
            Settings = new Dictionary<string, string?>
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
                ["Logging:LogLevel:Hotline"] = "Error",
                ["Logging:Console:LogLevel:Hotline"] = "None",
            },
            Around = async (http, function, next) =>
            {
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Hotline.Tests").Log(LogLevel.Error, default, "A line.", null, (state, _) => state);
                await next();
            },
        }))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"api/sms/aliyun/{TestHost.SmsSecret}/inbound");
            request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
            using var answer = await host.Client.SendAsync(request, Cancel);
            answer.EnsureSuccessStatusCode();
        }

        Assert.Contains(collector.Got, got => got.Path == "/v1/traces" && Holds(got.Body, Convert.FromHexString(Trace)) && Holds(got.Body, "SmsWebhook"u8));
        Assert.Contains(collector.Got, got => got.Path == "/v1/logs" && Holds(got.Body, Convert.FromHexString(Trace)) && Holds(got.Body, "A line."u8));
        Assert.DoesNotContain(collector.Got, got => Holds(got.Body, Encoding.UTF8.GetBytes(TestHost.SmsSecret)));
    }

    [Fact]
    public void Application_Insights_takes_it_from_the_managed_identity()
    {
        const string Connection = "InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=http://127.0.0.1:1/";
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = Connection,
            ["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "ClientId=6f9619ff-8b86-d011-b42d-00cf4fc964ff;Authorization=AAD",
        });
        builder.AddTelemetry();
        using var host = builder.Build();

        var monitor = host.Services.GetRequiredService<IOptionsMonitor<AzureMonitorExporterOptions>>().CurrentValue;

        Assert.Equal(Connection, monitor.ConnectionString);
        Assert.IsType<ManagedIdentityCredential>(monitor.Credential);
        Assert.False(monitor.EnableTraceBasedLogsSampler);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("ClientId=6f9619ff-8b86-d011-b42d-00cf4fc964ff", false)]
    [InlineData("Authorization=AAD", true)]
    [InlineData("Authorization=AAD;ClientId=6f9619ff-8b86-d011-b42d-00cf4fc964ff", true)]
    public void Its_identity_is_as_the_Functions_host_reads_it(string? authentication, bool isIdentity) =>
        Assert.Equal(isIdentity, TelemetrySetup.Identity(authentication) is not null);

    private static bool Holds(byte[] body, ReadOnlySpan<byte> part) => body.AsSpan().IndexOf(part) >= 0;

    /// <summary>Takes what is exported and looks at none of it.</summary>
    private sealed class Collector(WebApplication app) : IAsyncDisposable
    {
        public ConcurrentQueue<(string Path, byte[] Body)> Got { get; } = new();

        public string Address => app.Urls.First();

        public static async Task<Collector> StartAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            var collector = new Collector(app);
            app.Run(collector.TakeAsync);
            await app.StartAsync();
            return collector;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task TakeAsync(HttpContext http)
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            Got.Enqueue((http.Request.Path.Value!, body.ToArray()));
        }
    }
}
