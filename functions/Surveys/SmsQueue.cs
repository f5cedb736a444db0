using Microsoft.Azure.Functions.Worker;

namespace Hotline.Surveys;

public sealed class SmsQueue(RateBySms rate)
{
    /// <param name="message">Text, not a record: its elements are a gateway's, and deeper than our own JSON may be.</param>
    /// <param name="cancel">The host stops.</param>
    [Function("RateBySms")]
    public Task Rate([QueueTrigger(SmsInbox.Queue)] string message, CancellationToken cancel) => rate.RunAsync(SmsBatch.Read(message), cancel);
}
