using Hotline.Sms.Texts;
using Microsoft.Azure.Functions.Worker;

namespace Hotline.Sms.Outbox;

public sealed class TextsQueue(SendText send, TextQueue queue)
{
    /// <param name="message">An <see cref="SmsText"/>.</param>
    /// <param name="cancel">The host stops.</param>
    [Function("SendText")]
    public async Task Send([QueueTrigger(TextQueue.Name)] string message, CancellationToken cancel)
    {
        var text = TextQueue.Read(message);
        if (await send.RunAsync(text, cancel) is { } wait)
        {
            // Another message rather than an exception: what the gateway refuses for now is no failure, and the waits grow beyond the queue's own tries.
            await queue.SendAsync(text, wait, cancel);
        }
    }
}
