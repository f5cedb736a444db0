namespace Hotline.Sms;

/// <summary>Accepts what a gateway pushes: durable in the queue before the gateway is told so, and nothing else, for it waits only 700 ms.</summary>
public sealed class ReceiveSms(SmsInbox inbox, TimeProvider clock)
{
    /// <returns>False if the body is no JSON array or object: then nothing was taken.</returns>
    public async Task<bool> RunAsync(string provider, byte[] body, CancellationToken cancel)
    {
        if (SmsBody.Elements(body) is not { } elements)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        // If one of several puts fails, the gateway sends the whole batch again, and counting it twice changes nothing.
        await Task.WhenAll(SmsBody.Pack(elements, SmsBatch.Room).Select(group => SendAsync(provider, now, group, cancel)));
        return true;
    }

    private async Task SendAsync(string provider, DateTimeOffset now, IReadOnlyList<byte[]> elements, CancellationToken cancel)
    {
        if (elements[0].Length <= SmsBatch.Room)
        {
            await inbox.SendAsync(SmsBatch.Write(provider, now, elements), cancel);
            return;
        }

        var blob = SmsBatch.NewBlobName(provider, now);
        await inbox.KeepAsync(blob, new BinaryData(elements[0]), cancel);
        await inbox.SendAsync(SmsBatch.Write(provider, now, [], blob), cancel);
    }
}
