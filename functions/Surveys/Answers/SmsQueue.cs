using Hotline.Sms.Webhooks;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys.Answers;

public sealed class SmsQueue(OpenWebhookBatch open, RateBySms rate)
{
    [Function("TakeSms")]
    public async Task Take([QueueTrigger(SmsInbox.Queue)] BinaryData message, CancellationToken cancel) =>
        await rate.RunAsync(await open.TextsAsync(message, cancel), cancel);
}
