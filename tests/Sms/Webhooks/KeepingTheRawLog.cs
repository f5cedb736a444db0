using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Sms.Webhooks;

public sealed class KeepingTheRawLog(AzuriteFixture azurite)
{
    private static byte[] Gbk => [.. "[{\"phone_number\":\"19900000001\",\"content\":\""u8, 0xC2, 0xFA, 0xD2, 0xE2, .. "\"}, \r\n {\"phone_number\":\"19900000002\",\"content\":\"\\ud83d\"}]\n"u8];

    [Fact]
    public async Task Every_body_byte_by_byte_before_it_is_looked_at()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        await app.PushAsync(Gbk, query: "a=%20\"b\"");

        var texts = await app.OpenAsync(await app.DrainAsync(SmsInbox.Queue));

        var (name, bytes) = Assert.Single(await app.KeptAsync());
        Assert.StartsWith("20260302/020000000-aliyun-inbound-", name, StringComparison.Ordinal);
        Assert.Equal(Gbk, bytes);
        Assert.Equal("a=%20\"b\"", (await app.Get<RawLog>().ReadAsync(WebhookDelivery.OfBlob(name)!, CancellationToken.None))!.Value.Query);
        Assert.Equal(["19900000001", "19900000002"], texts.Select(t => t.Sms!.Phone));
        Assert.All(texts, t => Assert.Equal((name[^32..], "aliyun", Webhooks.Now), (t.Delivery, t.Gateway, t.ReceivedAt)));
    }

    [Fact]
    public async Task One_bad_element_of_fifty_spoils_no_other()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        var elements = Enumerable.Range(0, 50).Select(i => i == 17 ? "{\"phone_number\":{},\"\\ud83d\":[[1]]}" : $"{{\"phone_number\":\"199000000{i:00}\",\"content\":\"5\"}}");
        await app.PushAsync(Encoding.UTF8.GetBytes($"[{string.Join(',', elements)}]"));

        var texts = await app.OpenAsync(await app.DrainAsync(SmsInbox.Queue));

        Assert.Equal(Enumerable.Range(0, 50), texts.Select(t => t.Index));
        Assert.Equal([17], texts.Where(t => t.Sms is null).Select(t => t.Index));
        Assert.Equal("{\"phone_number\":{},\"\\ud83d\":[[1]]}", texts[17].Raw);
    }

    [Fact]
    public async Task Five_thousand_elements_of_one_body_in_chunks_none_lost()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        var elements = Enumerable.Range(0, 5000).Select(i => $"{{\"phone_number\":\"1990000{i:0000}\",\"content\":\"{new string('好', i == 4321 ? 20_000 : i % 60)}\"}}").ToList();
        var body = Encoding.UTF8.GetBytes($" [{string.Join(",\n", elements)}]");
        await app.PushAsync(body);
        Assert.Equal(body, Assert.Single(await app.KeptAsync()).Value);

        var messages = await app.DrainAsync(SmsInbox.Queue);
        var texts = await app.OpenAsync(messages);

        Assert.InRange(messages.Count, 10, 30);
        Assert.Equal(elements, texts.OrderBy(t => t.Index).Select(t => t.Raw));
        Assert.Equal(Enumerable.Range(0, 5000), texts.Select(t => t.Index).Order());
        Assert.Single(texts.Select(t => (t.Delivery, t.ReceivedAt)).Distinct());
        Assert.Single(await app.KeptAsync());
    }

    [Fact]
    public async Task A_message_that_comes_again_says_the_same_and_writes_nothing()
    {
        var calls = new StorageCalls();
        await using var app = await Webhooks.StartAsync(azurite, calls);
        await app.PushAsync(Gbk);
        var messages = await app.DrainAsync(SmsInbox.Queue);
        var first = await app.OpenAsync(messages);
        var versions = await app.Raw.GetBlobsAsync().Select(blob => blob.Properties.ETag).ToListAsync();

        Assert.Equal(first, await app.OpenAsync(messages));
        Assert.Equal(versions, await app.Raw.GetBlobsAsync().Select(blob => blob.Properties.ETag).ToListAsync());
    }

    [Fact]
    public async Task A_message_whose_body_cannot_be_kept_is_not_taken_and_comes_again()
    {
        var outage = new BlobOutage { IsOn = true };
        await using var app = await Webhooks.StartAsync(azurite, outage);
        await app.PushAsync(Gbk);
        var messages = await app.DrainAsync(SmsInbox.Queue);
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => app.OpenAsync(messages));

        outage.IsOn = false;

        Assert.Equal(2, (await app.OpenAsync(messages)).Count);
        Assert.Single(await app.KeptAsync());
    }

    [Fact]
    public async Task Bodies_older_than_the_days_they_are_kept_go_whole_days_at_a_time()
    {
        await using var app = await Webhooks.StartAsync(azurite);
        var days = app.Get<IOptions<SmsOptions>>().Value.RawDays;
        DateTimeOffset[] times =
        [
            Webhooks.Now.AddDays(-400), Webhooks.Now.AddDays(-days - 2), new(Webhooks.Now.AddDays(-days - 1).Date.AddDays(1).AddTicks(-10_000), TimeSpan.Zero),
            new(Webhooks.Now.AddDays(-days).Date, TimeSpan.Zero), Webhooks.Now,
        ];
        foreach (var time in times)
        {
            await app.Get<RawLog>().KeepAsync(WebhookDelivery.New("aliyun", WebhookKind.Inbound, time), "", [1], CancellationToken.None);
        }

        await app.Raw.UploadBlobAsync("somebody/elses", new BinaryData("x"));
        var (bodies, until) = await app.Get<SweepRawLog>().RunAsync(CancellationToken.None);

        Assert.Equal((3, DateOnly.FromDateTime(Webhooks.Now.AddDays(-days).Date)), (bodies, until));
        Assert.Equal(["20260131", "20260302", "somebody"], (await app.KeptAsync()).Keys.Select(name => name.Split('/')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(0, (await app.Get<SweepRawLog>().RunAsync(CancellationToken.None)).Bodies);
    }

    private sealed class BlobOutage : HttpPipelineSynchronousPolicy
    {
        public volatile bool IsOn;

        public override void OnSendingRequest(HttpMessage message)
        {
            if (IsOn && message.Request.Uri.Path.Contains($"/{RawLog.Container}/", StringComparison.Ordinal))
            {
                throw new RequestFailedException(503, "The server is busy.");
            }
        }
    }
}
