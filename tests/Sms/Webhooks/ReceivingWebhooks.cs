using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Hotline.Local;
using Hotline.Sms.Webhooks;
using Hotline.Tests.Sms.Gateways;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Sms.Webhooks;

public sealed class ReceivingWebhooks(AzuriteFixture azurite)
{
    private const string FrontDoor = "5b6f0e2c-1f1a-4a37-9d3f-0c2f6f1f9a11";

    [Theory]
    [MemberData(nameof(GatewaySamples.Names), MemberType = typeof(GatewaySamples))]
    public async Task Answers_as_the_gateway_expects_byte_by_byte(string name)
    {
        var gateway = GatewaySamples.Of(name);
        await using var host = await StartAsync();

        foreach (var (method, kind) in from method in (string[])["GET", "HEAD", "POST"] from kind in (string[])["inbound", "status"] select (method, kind))
        {
            using var answer = await host.Client.SendAsync(gateway.Request(method, kind));
            var expected = method == "HEAD" ? "" : gateway.Success;
            Assert.Equal(
                (HttpStatusCode.OK, gateway.ContentType, expected), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync()));
        }

        Assert.Equal((1, 1), (await WaitingAsync(host), await WaitingAsync(host, SmsInbox.Reports)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData(" [ ] ")]
    public async Task Takes_nothing_from_an_empty_batch(string body)
    {
        await using var host = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(0, await WaitingAsync(host));
    }

    [Theory]
    [InlineData("GET", "wrong")]
    [InlineData("HEAD", "wrong")]
    [InlineData("POST", "wrong")]
    [InlineData("POST", TestHost.SmsSecret + "x")]
    [InlineData("POST", "%E5%AF%86")]
    public async Task Refuses_a_wrong_secret_and_takes_nothing(string method, string secret)
    {
        await using var host = await StartAsync();

        using var answer = await host.Client.SendAsync(GatewaySamples.Aliyun.Request(method, "inbound", secret: secret));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(method == "HEAD" ? "" : "sms:wrong-secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await WaitingAsync(host));
    }

    [Theory]
    [MemberData(nameof(GatewaySamples.Names), MemberType = typeof(GatewaySamples))]
    public async Task Refuses_everybody_while_no_secret_is_set(string name)
    {
        await using var host = await StartAsync(new() { [$"Sms:{name}:WebhookSecret"] = "" });

        using var answer = await host.Client.SendAsync(GatewaySamples.Of(name).Request("GET", "inbound"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("api/sms/nobody/" + TestHost.SmsSecret + "/inbound")]
    [InlineData("api/sms/Aliyun/" + TestHost.SmsSecret + "/inbound")]
    [InlineData("api/sms/aliyun/" + TestHost.SmsSecret + "/other")]
    [InlineData("api/sms/aliyun/" + TestHost.SmsSecret + "/1")]
    public async Task Knows_no_other_gateway_and_no_other_kind(string path)
    {
        await using var host = await StartAsync();

        using var answer = await host.Client.GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("", null, "10.1.2.3", HttpStatusCode.OK)]
    [InlineData("203.0.113.0/24", FrontDoor, "203.0.113.9", HttpStatusCode.OK)]
    [InlineData("203.0.113.0/24", FrontDoor, "198.51.100.1", HttpStatusCode.Forbidden)]
    [InlineData("203.0.113.0/24", FrontDoor, null, HttpStatusCode.Forbidden)]
    [InlineData("203.0.113.0/24", "another-front-door-0123456789", "203.0.113.9", HttpStatusCode.Forbidden)]
    [InlineData("203.0.113.0/24", null, "203.0.113.9", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", null, "203.0.113.9", HttpStatusCode.OK)]
    [InlineData("2001:db8::/32 198.51.100.7", FrontDoor, "[2001:db8::5]:443", HttpStatusCode.OK)]
    public async Task Tells_the_caller_by_what_the_one_proxy_in_front_says(string allowed, string? id, string? address, HttpStatusCode expected)
    {
        await using var host = await StartAsync(new(Allowed(allowed)) { ["Proxy:Header"] = "X-Azure-SocketIP", ["Proxy:IdHeader"] = "X-Azure-FDID", ["Proxy:Id"] = FrontDoor });

        foreach (var method in (string[])["GET", "POST"])
        {
            using var request = GatewaySamples.Aliyun.Request(method, "inbound");
            request.Headers.TryAddWithoutValidation("X-Azure-FDID", id);
            request.Headers.TryAddWithoutValidation("X-Azure-SocketIP", address);
            using var answer = await host.Client.SendAsync(request);
            Assert.Equal(expected, answer.StatusCode);
        }

        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, await WaitingAsync(host));
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("203.0.113.9", HttpStatusCode.Forbidden)]
    public async Task Believes_no_header_where_no_proxy_stands_in_front(string allowed, HttpStatusCode expected)
    {
        await using var host = await StartAsync(Allowed(allowed));

        using var request = GatewaySamples.Aliyun.Request("POST", "inbound");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Azure-SocketIP", "203.0.113.9");
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("Proxy:Header", "X-Azure-SocketIP")]
    [InlineData("Proxy:IdHeader", "X-Azure-FDID")]
    [InlineData("Proxy:Id", FrontDoor)]
    public async Task Does_not_start_with_half_a_proxy(string setting, string value) =>
        await Assert.ThrowsAsync<StartException>(() => StartAsync(new() { [setting] = value }));

    [Theory]
    [InlineData("http://localhost:7071", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("https://city.example", HttpStatusCode.Forbidden)]
    public async Task Takes_what_is_signed_for_the_address_as_configured_or_received(string site, HttpStatusCode expected)
    {
        await using var host = await StartAsync();
        var path = GatewaySamples.Twilio.Path("status") + "?out=spring1.03.00001&x=a%20b";
        var address = $"{(site.Length > 0 ? site : host.Client.BaseAddress!.ToString().TrimEnd('/'))}/{path}";

        using var request = Form(path, GatewaySamples.Twilio.Status, GatewaySamples.Signature(address, GatewaySamples.Twilio.Status));
        // The Functions host has used it up and names the caller's own host: what arrives here somebody else wrote.
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        request.Headers.TryAddWithoutValidation("X-Forwarded-Host", "city.example");
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, await WaitingAsync(host, SmsInbox.Reports));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("of another body")]
    public async Task Refuses_what_is_not_signed_and_takes_nothing(string? signature)
    {
        await using var host = await StartAsync();
        var path = GatewaySamples.Twilio.Path("inbound");
        var given = signature == "of another body" ? GatewaySamples.Signature($"http://localhost:7071/{path}", GatewaySamples.Twilio.Inbound.Replace("A5", "A1", StringComparison.Ordinal)) : signature;

        using var request = Form(path, GatewaySamples.Twilio.Inbound, given);
        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("sms:not-signed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await WaitingAsync(host));
    }

    [Theory]
    [InlineData("")]
    [InlineData("phone_number=1&content=5")]
    [InlineData("5")]
    [InlineData("[1")]
    public async Task Refuses_a_body_that_is_none_of_the_gateway(string body)
    {
        await using var host = await StartAsync();

        using var answer = await host.Client.SendAsync(GatewaySamples.Aliyun.Request("POST", "inbound", Encoding.UTF8.GetBytes(body)));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("sms:not-a-batch", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await WaitingAsync(host));
    }

    [Fact]
    public async Task Takes_four_megabytes_and_no_byte_more()
    {
        await using var host = await StartAsync();
        var most = Encoding.UTF8.GetBytes($"[\"{new string('a', (4 * 1024 * 1024) - 4)}\"]");

        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, most));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(host, [.. most, (byte)' ']));
        Assert.Equal(1, await WaitingAsync(host));
    }

    [Fact]
    public async Task Lets_the_gateway_try_again_when_the_queue_is_down_and_takes_nothing()
    {
        var outage = new DeadQueues();
        await using var host = await StartAsync(policy: outage);
        outage.IsOn = true;

        using var answer = await host.Client.SendAsync(GatewaySamples.Aliyun.Request("POST", "inbound"));
        outage.IsOn = false;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal(0, await WaitingAsync(host));
        Assert.Equal(0, await KeptAsync(host));
    }

    [Fact]
    public async Task Does_one_queue_put_for_a_body_and_nothing_else()
    {
        var calls = new StorageCalls();
        await using var host = await StartCountedAsync(calls);
        calls.Clear();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, Encoding.UTF8.GetBytes(GatewaySamples.Aliyun.Inbound)));

        Assert.EndsWith($"/{SmsInbox.Queue}/messages", Assert.Single(calls.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_no_table_for_a_body_of_many_chunks_either()
    {
        var calls = new StorageCalls();
        await using var host = await StartCountedAsync(calls);
        calls.Clear();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(host, Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("{\"phone_number\":\"1\",\"content\":\"5\"}", 5000))}]")));

        Assert.Single(calls.All, call => call.StartsWith("PUT ", StringComparison.Ordinal) && call.Contains($"/{RawLog.Container}/", StringComparison.Ordinal));
        Assert.All(calls.All.Where(call => !call.StartsWith("PUT ", StringComparison.Ordinal)), call => Assert.EndsWith($"/{SmsInbox.Queue}/messages", call, StringComparison.Ordinal));
    }

    /// <summary>No pump, no timer and a stopped clock: what storage is asked is asked by the request.</summary>
    private Task<TestHost> StartCountedAsync(StorageCalls calls) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        Functions = [typeof(SmsWebhookHttp)],
        Clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow()),
        Configure = builder => builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, calls),
    });

    private Task<TestHost> StartAsync(Dictionary<string, string?>? settings = null, HttpPipelinePolicy? policy = null) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        // What comes in stays in the queues, to be looked at.
        Settings = new Dictionary<string, string?>(settings ?? []) { ["AzureWebJobs.TakeSms.Disabled"] = "true", ["AzureWebJobs.TakeReports.Disabled"] = "true" },
        Configure = builder => _ = policy is null ? null : builder.Services.AddKeyedSingleton(HttpPipelinePosition.PerRetry, policy),
    });

    private static HttpRequestMessage Form(string path, string form, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        return request;
    }

    private static Dictionary<string, string?> Allowed(string addresses) =>
        addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((a, i) => KeyValuePair.Create($"Sms:Aliyun:AllowedAddresses:{i}", (string?)a)).ToDictionary();

    private static async Task<HttpStatusCode> PostAsync(TestHost host, byte[] body)
    {
        using var answer = await host.Client.SendAsync(GatewaySamples.Aliyun.Request("POST", "inbound", body));
        return answer.StatusCode;
    }

    private static async Task<int> WaitingAsync(TestHost host, string queue = SmsInbox.Queue) =>
        (await host.Services.GetRequiredService<QueueServiceClient>().GetQueueClient(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private static async Task<int> KeptAsync(TestHost host) =>
        await host.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(RawLog.Container).GetBlobsAsync().CountAsync();

    /// <summary>Nothing listens where the queues were.</summary>
    private sealed class DeadQueues : HttpPipelineSynchronousPolicy
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
