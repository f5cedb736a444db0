using Microsoft.Azure.Functions.Worker;

namespace Hotline.Sms.Webhooks;

public sealed class ReportsQueue(OpenWebhookBatch open, ApplyReports apply)
{
    [Function("TakeReports")]
    public async Task Take([QueueTrigger(SmsInbox.Reports)] BinaryData message, CancellationToken cancel)
    {
        var (delivery, reports) = await open.ReportsAsync(message, cancel);
        await apply.RunAsync(delivery, reports, cancel);
    }
}
