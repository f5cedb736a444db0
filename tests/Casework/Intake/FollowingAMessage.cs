using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Casework.Intake;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Casework.Intake;

/// <summary>From the form to the track page, through HTTP and the queue.</summary>
public sealed partial class FollowingAMessage(AzuriteFixture azurite)
{
    private static readonly object Outage = new
    {
        type = "complaint",
        title = "厂区频繁停电",
        body = "本月第三次无通知停电。",
        category = "0101",
        enterprise = new { uscc = "91439981MADMDX4D3G", name = "清河市砚皓昌陶瓷有限公司" },
        contact = new { name = "联系人001", phone = "199 0000 0001" },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Says_what_was_done_and_nothing_about_a_person()
    {
        await using var host = await StartAsync();
        var (number, code) = await FileAsync(host);
        await host.QueuesEmptyAsync();
        using var answer = await TrackAsync(host, number, code);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        var message = JsonDocument.Parse(text).RootElement;
        Assert.Equal("pendingSign", message.GetProperty("state").GetProperty("key").GetString());
        Assert.Equal("power-supply", message.GetProperty("leadUnit").GetProperty("id").GetString());
        Assert.Equal(["registered", "dispatched"], message.GetProperty("history").EnumerateArray().Select(e => e.GetProperty("key").GetString()!).Take(2));
        Assert.DoesNotMatch("1990000|91439981|联系人|砚皓昌", text);
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Is_not_modified_until_something_happens()
    {
        await using var host = await StartAsync();
        var (number, code) = await FileAsync(host);
        await host.QueuesEmptyAsync();
        using var first = await TrackAsync(host, number, code);
        using var again = await TrackAsync(host, number, code, first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Before_it_is_registered_says_that_it_was_accepted()
    {
        // Without the queue's trigger the message just waits.
        await using var host = await StartAsync([typeof(MessagesHttp)]);
        var (number, code) = await FileAsync(host);
        using var answer = await TrackAsync(host, number.Replace("-", "", StringComparison.Ordinal), code);
        Assert.Equal("已受理登记中", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("state").GetProperty("zh").GetString());
    }

    [Fact]
    public async Task With_a_wrong_code_answers_as_for_an_unknown_number()
    {
        await using var host = await StartAsync();
        var (number, code) = await FileAsync(host);
        await host.QueuesEmptyAsync();
        var answers = new HashSet<string>();
        foreach (var (triedNumber, triedCode) in new[] { (number, "0000-0000"), (number, "x"), ("0000-0000-0000", code), ("0000-0000-0000", "0000-0000"), ("nonsense", code) })
        {
            using var answer = await TrackAsync(host, triedNumber, triedCode);
            var headers = string.Join('|', answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}={string.Join(',', h.Value)}").Order());
            answers.Add($"{answer.StatusCode} {headers} {TraceId().Replace(await answer.Content.ReadAsStringAsync(Cancel), "")}");
        }

        Assert.StartsWith("NotFound", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filed_over_HTTP_costs_one_storage_operation()
    {
        var calls = new StorageCalls();
        await using var host = await StartAsync([typeof(MessagesHttp)], calls);
        await FileAsync(host);
        calls.Clear();
        await FileAsync(host, "key-of-the-client-1");
        Assert.Single(calls.All);
    }

    [Fact]
    public async Task Filed_again_after_a_lost_answer_gives_the_same_number_and_one_ticket()
    {
        await using var host = await StartAsync();
        var first = await FileAsync(host, "key-of-the-client-1");
        var again = await FileAsync(host, "key-of-the-client-1");
        await host.QueuesEmptyAsync();
        Assert.Equal(first, again);
        using var answer = await TrackAsync(host, first.Number, first.Code);
        Assert.DoesNotContain("twin", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<TestHost> StartAsync(IReadOnlyCollection<Type>? functions = null, StorageCalls? calls = null)
    {
        var host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Functions = functions,
            // Stopped where calls are counted: what the app looks after now and then is not the request's.
            Clock = calls is null ? TimeProvider.System : new FakeTimeProvider(TimeProvider.System.GetUtcNow()),
            Configure = builder => builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, calls ?? new StorageCalls()),
        });
        await host.Services.LoadSampleAsync(Cancel);
        return host;
    }

    private static async Task<(string Number, string Code)> FileAsync(TestHost host, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(Outage) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        using var answer = await host.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var accepted = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var number = accepted.GetProperty("number").GetString()!;
        Assert.Equal($"/api/messages/{number}", answer.Headers.Location!.ToString());
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", accepted.GetProperty("promisedDate").GetString()!);
        return (number, accepted.GetProperty("queryCode").GetString()!);
    }

    private static async Task<HttpResponseMessage> TrackAsync(TestHost host, string number, string code, string? etag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/messages/{number}");
        request.Headers.Add("Query-Code", code);
        request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        return await host.Client.SendAsync(request, Cancel);
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();
}
