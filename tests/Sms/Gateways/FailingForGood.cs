using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Local.Issuer;
using Hotline.Sms.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Sms.Gateways;

/// <summary>An answer that storage would not take five times is not lost: it lies in the poison queue, is seen there, and counts after a replay.</summary>
public sealed class FailingForGood(AzuriteFixture azurite)
{
    [Fact]
    public async Task Poison_is_seen_and_replayed_once_storage_is_back()
    {
        var outage = new TableOutage();
        await using var host = await TestHost.StartAsync(azurite, new TestHostOptions
        {
            Settings = new Dictionary<string, string?> { ["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:00:00" },
            Configure = builder => builder.Services.AddKeyedSingleton<HttpPipelinePolicy>(HttpPipelinePosition.PerRetry, outage),
        });
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Issuer.Sign(new SampleStaff("office", "某人", ["office"], null)));

        outage.IsOn = true;
        using var pushed = await host.Client.PostAsJsonAsync($"api/sms/aliyun/{TestHost.SmsSecret}/inbound", new[] { new { phone_number = "13900000009", content = "A5" } });
        await Eventually.HoldsAsync(async () => await PoisonAsync(host) == 1, () => "It was not given up.");
        Assert.Empty(await ReviewAsync(host));

        outage.IsOn = false;
        using var replayed = await host.Client.PostAsync($"api/queues/{SmsInbox.Queue}/replay", null);
        await Eventually.HoldsAsync(async () => (await ReviewAsync(host)).Count > 0, () => "It was not handled.");

        Assert.Equal(0, await PoisonAsync(host));
        Assert.Equal(["stranger"], await ReviewAsync(host));
    }

    private static async Task<int> PoisonAsync(TestHost host) => (await host.Client.GetFromJsonAsync<JsonElement>("api/queues"))
        .GetProperty("queues").EnumerateArray().Single(q => q.GetProperty("name").GetString() == SmsInbox.Queue).GetProperty("poisonCount").GetInt32();

    private static async Task<IReadOnlyList<string>> ReviewAsync(TestHost host) =>
        [.. (await host.Client.GetFromJsonAsync<JsonElement>("api/sms/review")).GetProperty("items").EnumerateArray().Select(i => i.GetProperty("kind").GetString()!)];

    private sealed class TableOutage : HttpPipelineSynchronousPolicy
    {
        public volatile bool IsOn;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (IsOn && message.Request.Uri.Path.Contains("$batch", StringComparison.Ordinal))
            {
                throw new RequestFailedException(503, "The server is busy.");
            }
        }
    }
}
