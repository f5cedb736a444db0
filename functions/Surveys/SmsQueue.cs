using System.Text.Json;
using Hotline.Sms;
using Hotline.Sms.Gateways;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys;

public sealed class SmsQueue(RateBySms rate, SmsInbox inbox)
{
    /// <param name="message">Text, not a record: its elements are a gateway's, and deeper than our own JSON may be.</param>
    /// <param name="id">The queue message's.</param>
    /// <param name="cancel">The host stops.</param>
    [Function("RateBySms")]
    public async Task Rate([QueueTrigger(SmsInbox.Queue)] string message, string id, CancellationToken cancel)
    {
        var batch = SmsBatch.Read(message);
        var elements = batch.Elements;
        if (batch.Blob is { } blob)
        {
            using var json = JsonDocument.Parse(await inbox.ReadAsync(blob, cancel));
            elements = [json.RootElement.Clone()];
        }

        await rate.RunAsync(
            [.. elements.Select((e, i) => new ReceivedText(id, i, batch.Provider, batch.ReceivedAt, AliyunSms.Read(e, batch.ReceivedAt), Scalars.Of(e.GetRawText())))], cancel);
    }
}
