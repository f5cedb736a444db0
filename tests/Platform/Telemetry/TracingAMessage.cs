using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Hotline.Local.Issuer;
using Hotline.Platform.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;

namespace Hotline.Tests.Platform.Telemetry;

/// <summary>One trace from a request through the queues to the text that tells the enterprise.</summary>
public sealed class TracingAMessage(AzuriteFixture azurite)
{
    private const string Filed = "0af7651916cd43dd8448eb211c80319c";
    private const string Refused = "1bf7651916cd43dd8448eb211c80319d";

    private static readonly object Outage = new
    {
        type = "complaint",
        title = "厂区频繁停电",
        body = "本月第三次无通知停电。",
        category = "0101",
        enterprise = new { name = "清河市砚皓昌陶瓷有限公司" },
        contact = new { name = "联系人001", phone = "19900000001" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_function_that_follows_runs_in_the_trace_of_the_request()
    {
        var activities = new List<Activity>();
        await using (var host = await StartAsync(activities))
        {
            var number = await FileAsync(host);
            await host.QueuesEmptyAsync();
            await RefuseAsync(host, number);
            await host.QueuesEmptyAsync();
        }

        // Registered at once, and the text that says why not after two more queues.
        Assert.Equal(["RegisterMessage", "SubmitMessage"], Chain(activities, Filed));
        Assert.Equal(["FollowTicket", "RefuseTicket", "SendText"], Chain(activities, Refused));
    }

    private Task<TestHost> StartAsync(List<Activity> activities) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        Settings = new Dictionary<string, string?> { ["Messages:Acceptance"] = "manual" },
        Configure = builder => builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddInMemoryExporter(activities)),
    });

    private static async Task<string> FileAsync(TestHost host)
    {
        await host.Services.LoadSampleAsync(Cancel);
        using var form = Request("api/messages", Filed, Outage);
        using var answer = await host.Client.SendAsync(form, Cancel);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString()!;
    }

    private static async Task RefuseAsync(TestHost host, string number)
    {
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", host.Issuer.Sign(new SampleStaff("somebody", "某人", ["office"], null)));
        using var ticket = await host.Client.GetAsync($"api/tickets/{number}", Cancel);
        using var refusal = Request($"api/tickets/{number}/refuse", Refused, new { reason = "civilDispute", channel = "court" });
        refusal.Headers.IfMatch.Add(ticket.Headers.ETag!);
        using var answer = await host.Client.SendAsync(refusal, Cancel);
        answer.EnsureSuccessStatusCode();
    }

    private static HttpRequestMessage Request(string path, string trace, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        return request;
    }

    /// <summary>The functions that ran in a trace, by name; each but the first is the child of one that sent it its message.</summary>
    private static IEnumerable<string> Chain(List<Activity> activities, string trace)
    {
        var functions = activities.Where(a => a.Source.Name == FunctionTrace.Source && a.TraceId.ToString() == trace).ToList();
        var spans = functions.Select(f => f.SpanId).ToHashSet();
        Assert.All(functions.Where(f => f.Kind == ActivityKind.Consumer), f => Assert.Contains(f.ParentSpanId, spans));
        Assert.Single(functions, f => f.Kind != ActivityKind.Consumer);
        return functions.Select(f => f.OperationName).Distinct().Order();
    }
}
