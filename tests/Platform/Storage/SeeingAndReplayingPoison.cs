using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Queues;
using Hotline.Local.Issuer;
using Hotline.Sms.Webhooks;

namespace Hotline.Tests.Platform.Storage;

public sealed class SeeingAndReplayingPoison(AzuriteFixture azurite)
{
    private const string Poison = SmsInbox.Queue + "-poison";

    [Fact]
    public async Task Shows_every_queue_of_the_app_and_how_old_its_poison_is()
    {
        await using var host = await StartAsync();
        await PutAsync(host, Poison, "AAAA", "this is no Base64!");

        var queue = await StateAsync(host);

        Assert.Equal((0, 2), (queue.GetProperty("length").GetInt32(), queue.GetProperty("poisonCount").GetInt32()));
        Assert.InRange(queue.GetProperty("oldestPoisonSeconds").GetInt64(), 0, 60);
    }

    [Fact]
    public async Task Shows_none_where_nothing_ever_failed()
    {
        await using var host = await StartAsync();

        var queue = await StateAsync(host);

        Assert.Equal(0, queue.GetProperty("poisonCount").GetInt32());
        Assert.False(queue.TryGetProperty("oldestPoisonSeconds", out _));
    }

    [Fact]
    public async Task Puts_the_oldest_back_as_they_were()
    {
        await using var host = await StartAsync();
        await PutAsync(host, Poison, [.. Enumerable.Range(0, 40).Select(i => $"body {i}")]);

        Assert.Equal(35, await ReplayAsync(host, "?max=35"));
        Assert.Equal(5, await ReplayAsync(host, ""));
        Assert.Equal(0, await ReplayAsync(host, ""));

        var back = (await Queue(host, SmsInbox.Queue).ReceiveMessagesAsync(32)).Value.Concat((await Queue(host, SmsInbox.Queue).ReceiveMessagesAsync(32)).Value);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"body {i}").Order(), back.Select(m => m.Body.ToString()).Order());
    }

    [Theory]
    [InlineData("api/queues/ratings-sms/replay?max=0", HttpStatusCode.BadRequest)]
    [InlineData("api/queues/ratings-sms/replay?max=many", HttpStatusCode.BadRequest)]
    [InlineData("api/queues/ratings-sms/replay?max=1001", HttpStatusCode.BadRequest)]
    [InlineData("api/queues/somebody-elses/replay", HttpStatusCode.NotFound)]
    [InlineData("api/queues/ratings-sms-poison/replay", HttpStatusCode.NotFound)]
    public async Task Refuses_what_makes_no_sense(string path, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        using var answer = await Client(host, "office").PostAsync(path, null);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Is_for_the_office_and_seen_by_the_auditor()
    {
        await using var host = await StartAsync();

        async Task<int> StatusAsync(string? staff, string method, string path)
        {
            using var answer = await Client(host, staff).SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
            return (int)answer.StatusCode;
        }

        Assert.Equal(401, await StatusAsync(null, "GET", "api/queues"));
        Assert.Equal(401, await StatusAsync(null, "GET", "api/sms/review"));
        Assert.Equal(403, await StatusAsync("unit", "GET", "api/queues"));
        Assert.Equal(403, await StatusAsync("leader", "GET", "api/sms/review"));
        Assert.Equal(200, await StatusAsync("auditor", "GET", "api/queues"));
        Assert.Equal(403, await StatusAsync("auditor", "POST", "api/queues/ratings-sms/replay"));
    }

    private Task<TestHost> StartAsync() =>
        TestHost.StartAsync(azurite, new TestHostOptions { Settings = new Dictionary<string, string?> { ["AzureWebJobs.TakeSms.Disabled"] = "true" } });

    private static HttpClient Client(TestHost host, string? role)
    {
        var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization =
            role is null ? null : new AuthenticationHeaderValue("Bearer", host.Issuer.Sign(new SampleStaff("somebody", "某人", [role], role == "unit" ? "tax" : null)));
        return client;
    }

    private static async Task<JsonElement> StateAsync(TestHost host)
    {
        var answer = await Client(host, "office").GetFromJsonAsync<JsonElement>("api/queues");
        return answer.GetProperty("queues").EnumerateArray().Single(q => q.GetProperty("name").GetString() == SmsInbox.Queue);
    }

    private static async Task<int> ReplayAsync(TestHost host, string query)
    {
        using var answer = await Client(host, "office").PostAsync($"api/queues/{SmsInbox.Queue}/replay{query}", null);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("moved").GetInt32();
    }

    /// <summary>As bodies lie in storage, without any encoding.</summary>
    private static QueueClient Queue(TestHost host, string name) => new QueueServiceClient(host.Account).GetQueueClient(name);

    private static async Task PutAsync(TestHost host, string queue, params string[] bodies)
    {
        await Queue(host, queue).CreateIfNotExistsAsync();
        foreach (var body in bodies)
        {
            await Queue(host, queue).SendMessageAsync(body);
        }
    }
}
