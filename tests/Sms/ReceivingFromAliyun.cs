using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Hotline.Sms;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Sms;

public sealed class ReceivingFromAliyun(AzuriteFixture azurite)
{
    private const string Path = $"api/sms/aliyun/{TestHost.SmsSecret}/inbound";
    private const string Received = """{"code":0,"msg":"接收成功"}""";

    [Theory]
    [InlineData("GET", null)]
    [InlineData("POST", """[{"phone_number":"1","content":"5"}]""")]
    [InlineData("POST", "[]")]
    [InlineData("POST", "{}")]
    [InlineData("POST", """{"phone_number":"1","content":"5"}""")]
    public async Task Answers_as_the_gateway_expects(string method, string? body)
    {
        await using var host = await StartAsync();

        using var answer = await SendAsync(host, method, Path, body);

        Assert.Equal((HttpStatusCode.OK, "application/json", Received), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Answers_a_HEAD_probe()
    {
        await using var host = await StartAsync();

        using var answer = await SendAsync(host, "HEAD", Path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "wrong")]
    [InlineData("POST", "wrong")]
    [InlineData("POST", TestHost.SmsSecret + "x")]
    [InlineData("POST", "%E5%AF%86")]
    public async Task Refuses_a_wrong_secret_and_takes_nothing(string method, string secret)
    {
        await using var host = await StartAsync();

        using var answer = await SendAsync(host, method, $"api/sms/aliyun/{secret}/inbound", method == "POST" ? "[1]" : null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("sms:wrong-secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await WaitingAsync(host));
    }

    [Fact]
    public async Task Refuses_everybody_while_no_secret_is_set()
    {
        await using var host = await StartAsync(new() { ["Sms:Aliyun:WebhookSecret"] = "" });

        using var answer = await SendAsync(host, "GET", Path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("phone_number=1&content=5")]
    [InlineData("5")]
    [InlineData("[1")]
    public async Task Refuses_a_body_that_is_no_batch(string body)
    {
        await using var host = await StartAsync();

        using var answer = await SendAsync(host, "POST", Path, body);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("sms:not-a-batch", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await WaitingAsync(host));
    }

    [Fact]
    public async Task Refuses_more_than_four_megabytes()
    {
        await using var host = await StartAsync();

        using var answer = await SendAsync(host, "POST", Path, $"[\"{new string('a', 4 * 1024 * 1024)}\"]");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Lets_the_gateway_try_again_when_the_queue_is_down()
    {
        await using var host = await StartAsync(policy: new Outage());

        using var answer = await SendAsync(host, "POST", Path, "[1]");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task Does_one_storage_operation_for_a_batch()
    {
        var counter = new Counter();
        await using var host = await StartAsync(policy: counter);
        await Task.Delay(300);
        var before = counter.Requests;

        using var answer = await SendAsync(host, "POST", Path, """[{"phone_number":"1","content":"5"},{"phone_number":"2","content":"4"}]""");

        Assert.Equal(1, counter.Requests - before);
        Assert.Equal(1, await WaitingAsync(host));
    }

    private Task<TestHost> StartAsync(Dictionary<string, string?>? settings = null, HttpPipelinePolicy? policy = null) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        // What comes in stays in the queue, to be looked at.
        Settings = new Dictionary<string, string?>(settings ?? []) { ["AzureWebJobs.RateBySms.Disabled"] = "true" },
        Configure = builder => _ = policy is null ? null : builder.Services.AddSingleton(policy),
    });

    private static Task<HttpResponseMessage> SendAsync(TestHost host, string method, string path, string? body = null) => host.Client.SendAsync(
        new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") });

    private static async Task<int> WaitingAsync(TestHost host) =>
        (await host.Services.GetRequiredService<QueueServiceClient>().GetQueueClient(SmsInbox.Queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private sealed class Outage : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message)
        {
            if (message.Request.Method == RequestMethod.Post && message.Request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal))
            {
                throw new RequestFailedException(503, "The server is busy.");
            }
        }
    }

    private sealed class Counter : HttpPipelineSynchronousPolicy
    {
        private int requests;

        public int Requests => requests;

        public override void OnSendingRequest(HttpMessage message)
        {
            // The pump's own polls are no part of the request.
            if (message.Request.Method != RequestMethod.Get)
            {
                Interlocked.Increment(ref requests);
            }
        }
    }
}
