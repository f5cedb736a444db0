using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Hotline.Local;
using Hotline.Local.Issuer;
using Hotline.Sms.Webhooks;
using Hotline.Tests.Sms.Gateways;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Sms.Replay;

public sealed class ReplayingFromTheCommandLine(AzuriteFixture azurite)
{
    [Fact]
    public async Task Takes_all_of_a_span_again_and_says_how_much_that_was()
    {
        await using var host = await TestHost.StartAsync(azurite);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Issuer.Sign(new SampleStaff("office", "某人", ["office"], null)));
        foreach (var (gateway, kind) in ((GatewaySample, string)[])[(GatewaySamples.Aliyun, "inbound"), (GatewaySamples.Aliyun, "status"), (GatewaySamples.Twilio, "inbound")])
        {
            using var answer = await host.Client.SendAsync(gateway.Request("POST", kind));
            answer.EnsureSuccessStatusCode();
        }

        await host.QueuesEmptyAsync();
        var (said, review, kept) = (new List<string>(), await ReviewAsync(host), await KeptAsync(host));
        var now = TimeProvider.System.GetUtcNow();
        await ReplayCommand.RunAsync(
            host.Client, new ReplayCommand.Span($"{now.AddHours(-1):yyyy-MM-ddTHH:mm:ssZ}", $"{now.AddHours(1):yyyy-MM-ddTHH:mm:ssZ}", null, null, null), said.Add, CancellationToken.None);
        await host.QueuesEmptyAsync();

        Assert.Equal(["3 bodies with 3 elements."], said);
        Assert.Equal(2, review);
        Assert.Equal(review, await ReviewAsync(host));
        Assert.Equal((3, 3), (kept, await KeptAsync(host)));
    }

    [Fact]
    public async Task Says_what_is_wrong()
    {
        await using var host = await TestHost.StartAsync(azurite);
        host.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Issuer.Sign(new SampleStaff("office", "某人", ["office"], null)));

        var refused = await Assert.ThrowsAsync<StartException>(() => ReplayCommand.RunAsync(host.Client, new ReplayCommand.Span("today", "tomorrow", null, null, null), _ => { }, CancellationToken.None));
        using var nobody = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1") };
        var absent = await Assert.ThrowsAsync<StartException>(() => ReplayCommand.RunAsync(nobody, new ReplayCommand.Span("today", "tomorrow", null, null, null), _ => { }, CancellationToken.None));

        Assert.Contains("\"from\"", refused.Message, StringComparison.Ordinal);
        Assert.Contains("--urls", absent.Message, StringComparison.Ordinal);
    }

    private static async Task<int> ReviewAsync(TestHost host) =>
        JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetBytes(await host.Client.GetStringAsync("api/sms/review"))).GetProperty("items").GetArrayLength();

    private static async Task<int> KeptAsync(TestHost host) =>
        await host.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(RawLog.Container).GetBlobsAsync().CountAsync();
}
