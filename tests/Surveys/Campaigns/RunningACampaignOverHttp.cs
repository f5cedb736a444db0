using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Hotline.City.Directory;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Local.Issuer;
using Hotline.Tests.Surveys.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Surveys.Campaigns;

/// <summary>As the README tells the office: by HTTP, the app's own queue and the sandbox.</summary>
public sealed class RunningACampaignOverHttp(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_draft_to_the_last_text()
    {
        await using var host = await TestHost.StartAsync(azurite, new TestHostOptions { Clock = new FakeTimeProvider(CampaignWorld.Now) });
        await OpenAsync(host);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Issuer.Sign(new SampleStaff("office", "office", ["office"], null)));
        var body = new JsonObject { ["id"] = "first", ["title"] = "首轮", ["round"] = "spring", ["units"] = new JsonArray("tax"), ["population"] = new JsonObject { ["sample"] = 120 } };
        using var made = await host.Client.PostAsJsonAsync("/api/campaigns", body, Cancel);
        Assert.Equal((201, "/api/campaigns/first"), ((int)made.StatusCode, made.Headers.Location!.ToString()));
        using var again = await host.Client.PostAsJsonAsync("/api/campaigns", body, Cancel);
        Assert.Equal((200, made.Headers.ETag), ((int)again.StatusCode, again.Headers.ETag));
        var preview = await GetAsync(host, "/api/campaigns/first/preview");
        Assert.Equal((120, 30), (preview["count"]!.GetValue<int>(), preview["excluded"]!["notDrawn"]!.GetValue<int>()));
        Assert.Equal(["pause", "cancel"], (await PostAsync(host, "start", 200))["allowed"]!.AsArray().Select(a => a!.GetValue<string>()));
        await host.QueuesEmptyAsync();
        var done = await GetAsync(host, "/api/campaigns/first");
        Assert.Equal(("done", "sent", 120), (done["state"]!.GetValue<string>(), done["end"]!.GetValue<string>(), done["progress"]!["sent"]!.GetValue<int>()));
        Assert.Equal("campaign:not-possible", (await PostAsync(host, "pause", 409))["type"]!.GetValue<string>());
        Assert.Equal("first", (await GetAsync(host, "/api/campaigns"))["campaigns"]![0]!["id"]!.GetValue<string>());
        var texts = await GetAsync(host, "/api/campaigns/first/texts?state=sent");
        Assert.Equal(120, texts["texts"]!.AsArray().Count);
        Assert.Matches("^138[*]{4}0[0-9]{3}$", texts["texts"]![0]!["phone"]!.GetValue<string>());
        Assert.Empty((await GetAsync(host, "/api/campaigns/first/texts?state=unknown"))["texts"]!.AsArray());
        Assert.Contains("请您评价税务局", (await GetAsync(host, "/api/texts"))["texts"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private static async Task OpenAsync(TestHost host)
    {
        host.Services.GetRequiredService<LiveDirectory>().Current = CampaignWorld.CityOf(150);
        var plan = new RoundPlan("spring", "春季评议", ["bureau"], [], 1, 5, new Dictionary<string, string>(), CampaignWorld.Now.AddDays(-1), CampaignWorld.Now.AddDays(30), 60);
        await host.Services.GetRequiredService<CreateRound>().RunAsync(plan, Cancel);
        Assert.IsType<OpenOutcome.Opened>(await host.Services.GetRequiredService<OpenRound>().RunAsync("spring", Cancel));
    }

    private static async Task<JsonNode> GetAsync(TestHost host, string path) => (await host.Client.GetFromJsonAsync<JsonNode>(path, Cancel))!;

    private static async Task<JsonNode> PostAsync(TestHost host, string command, int status)
    {
        using var response = await host.Client.PostAsync($"/api/campaigns/first/{command}", null, Cancel);
        Assert.Equal(status, (int)response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!;
    }
}
