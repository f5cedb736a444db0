using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Hotline.Local.Issuer;
using Hotline.Surveys.Outcomes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Surveys.Outcomes;

public sealed class ReadingTheReview(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Page_by_page_every_message_once_the_newest_day_first()
    {
        await using var host = await StartAsync();
        await WriteAsync(host, Enumerable.Range(0, 45).Select(i => Review(i, SmsReviewKind.Unparsable, Now.AddDays(-i))));

        var (texts, next) = (new List<string>(), (string?)"");
        while (next is not null)
        {
            var page = await GetAsync(host, $"?limit=7{(string.IsNullOrEmpty(next) ? "" : $"&next={next}")}");
            texts.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("text").GetString()!));
            next = page.TryGetProperty("next", out var token) ? token.GetString() : null;
        }

        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"text {i}"), texts);
    }

    [Fact]
    public async Task Of_one_kind_or_from_one_day_backwards()
    {
        await using var host = await StartAsync();
        await WriteAsync(host, [Review(1, SmsReviewKind.OptOut, Now), Review(2, SmsReviewKind.Comment, Now), Review(3, SmsReviewKind.OptOut, Now.AddDays(-2))]);

        async Task<IEnumerable<string?>> TextsAsync(string query) =>
            [.. (await GetAsync(host, query)).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("text").GetString())];

        Assert.Equal(["text 1", "text 3"], await TextsAsync("?kind=optOut"));
        Assert.Equal(["text 3"], await TextsAsync("?day=2026-03-01"));
        Assert.Equal(["text 2"], await TextsAsync("?kind=comment&day=2026-03-02&limit=1"));
    }

    [Theory]
    [InlineData("?kind=angry")]
    [InlineData("?kind=1")]
    [InlineData("?day=yesterday")]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?next=x")]
    public async Task Refuses_what_it_cannot_follow(string query)
    {
        await using var host = await StartAsync();

        using var answer = await Client(host).GetAsync("api/sms/review" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(azurite, new TestHostOptions { Clock = new FakeTimeProvider(Now) });

    private static HttpClient Client(TestHost host)
    {
        var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Issuer.Sign(new SampleStaff("li", "李", ["auditor"], null)));
        return client;
    }

    private static async Task<JsonElement> GetAsync(TestHost host, string query) =>
        JsonSerializer.Deserialize<JsonElement>(await Client(host).GetStringAsync("api/sms/review" + query));

    private static Task WriteAsync(TestHost host, IEnumerable<SmsReview> reviews) =>
        host.Services.GetRequiredService<OutcomeStore>().WriteAsync(
            reviews.Select(r => new Outcome(OutcomeKey.Of(r.Key, r.SentAt, r.ReceivedAt), r.Key, r.Provider, OutcomeKind.Unparsable, r)), CancellationToken.None);

    private static SmsReview Review(int n, SmsReviewKind kind, DateTimeOffset at) =>
        new(kind, null, $"text {n}", "199****0001", "00", "aliyun", at, at, $"{n % 16:x}{n:00}");
}
