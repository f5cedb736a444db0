namespace Hotline.Sms.Webhooks;

/// <summary>Puts a webhook's body into queue messages. Pure.</summary>
internal static class PackWebhook
{
    /// <param name="whole">The whole body.</param>
    /// <returns>Null if it is too large for one message.</returns>
    public static BinaryData? AsOne(WebhookBatch whole) =>
        whole.Body!.Length < WebhookBatch.Limit && whole.ToMessage() is var message && message.ToMemory().Length <= WebhookBatch.Limit ? message : null;

    /// <summary>The elements in order, in messages that fit; one that alone is too large for a message is left in the raw log, where its message points.</summary>
    /// <param name="whole">The whole body, in the raw log already.</param>
    /// <param name="parts">Its elements.</param>
    /// <param name="join">Makes a body of some of them.</param>
    public static IEnumerable<BinaryData> InChunks(WebhookBatch whole, IReadOnlyList<byte[]> parts, Func<IReadOnlyList<byte[]>, byte[]> join)
    {
        var first = 0;
        while (first < parts.Count)
        {
            var (message, count) = Chunk(whole, parts, first, Guess(parts, first), join);
            yield return message;
            first += count;
        }
    }

    private static (BinaryData Message, int Count) Chunk(
        WebhookBatch whole, IReadOnlyList<byte[]> parts, int first, int count, Func<IReadOnlyList<byte[]>, byte[]> join)
    {
        // What joins elements, and what is no UTF-8, makes a chunk larger than the sum of its elements: then half of them.
        for (; count > 0; count /= 2)
        {
            var chunk = whole with { Body = join([.. parts.Skip(first).Take(count)]), First = first };
            if (AsOne(chunk) is { } message)
            {
                return (message, count);
            }
        }

        return ((whole with { Body = null, First = first, Count = 1 }).ToMessage(), 1);
    }

    /// <returns>How many elements from <paramref name="first"/> on seem to fit, at least one.</returns>
    private static int Guess(IReadOnlyList<byte[]> parts, int first)
    {
        // The header is seldom above 512 bytes; a comma or line end stands between elements.
        var (count, size) = (0, 512);
        while (first + count < parts.Count && (size += parts[first + count].Length + 1) <= WebhookBatch.Limit)
        {
            count++;
        }

        return Math.Max(count, 1);
    }
}
