using System.Text;
using Hotline.Casework.Routing;
using Hotline.Sms.Texts;
using Hotline.Sms.Webhooks;

namespace Hotline.Load;

/// <summary>What a gateway's call costs beside the one queue put it cannot do without. Nothing takes the messages meanwhile.</summary>
internal static class Webhooks
{
    private const int Count = 400;

    // Ten answers, as a gateway pushes them.
    private static readonly string Body = $"[{string.Join(',', Enumerable.Range(0, 10).Select(i =>
        $$"""{"phone_number":"{{Bench.Phone(i)}}","content":"A5","send_time":"2026-11-20 09:30:00","dest_code":"1069","sequence_id":"{{i}}"}"""))}]";

    /// <returns>Milliseconds at the median: a bare put of the same message, and the answer to a call.</returns>
    public static async Task<(double Put, double Call)> MedianAsync(Bench bench)
    {
        await using var host = await bench.HostAsync(typeof(SmsWebhookHttp));
        using var client = new HttpClient { BaseAddress = host.Address };
        var message = new WebhookBatch(WebhookDelivery.New("aliyun", WebhookKind.Inbound, DateTimeOffset.UtcNow), "", Encoding.UTF8.GetBytes(Body)).ToMessage();
        var bare = bench.Queues.GetQueueClient($"bare{Guid.NewGuid():N}");
        await bare.CreateAsync();
        var (puts, calls) = (new List<double>(), new List<double>());
        for (var i = 0; i < Count; i++)
        {
            // One by one in turn, so that both see the same machine.
            puts.Add(await Figures.MillisecondsAsync(() => bare.SendMessageAsync(message)));
            calls.Add(await Figures.MillisecondsAsync(() => CallAsync(client)));
        }

        // Every message left behind makes each later queue operation of the emulator slower.
        await bare.DeleteAsync();
        await bench.Queues.GetQueueClient(SmsInbox.Queue).ClearMessagesAsync();
        return (Figures.Median(puts), Figures.Median(calls));
    }

    /// <returns>Storage operations per call. The host is given the time to read, for itself, what its router learns from.</returns>
    public static async Task<double> OperationsAsync(Bench bench)
    {
        await using var host = await bench.HostAsync(typeof(SmsWebhookHttp));
        using var client = new HttpClient { BaseAddress = host.Address };
        await Task.Delay(RetrainRouter.Interval * 3);
        bench.Counter.Reset();
        await RawStorage.RateAsync(Count, 8, _ => CallAsync(client));
        var operations = (double)bench.Counter.Operations / Count;
        await bench.Queues.GetQueueClient(SmsInbox.Queue).ClearMessagesAsync();
        return operations;
    }

    private static async Task CallAsync(HttpClient client)
    {
        using var body = new StringContent(Body, Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"/api/sms/aliyun/{Bench.SmsSecret}/inbound", UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
    }
}
