namespace Hotline.Local.Queues;

/// <summary>How long to wait before looking into an empty queue again: 100 ms at first, about twice as long each time, reset by a find.</summary>
internal sealed class PollingDelay(TimeSpan longest, Random random)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private TimeSpan current;

    public void Found() => current = TimeSpan.Zero;

    public TimeSpan Next()
    {
#pragma warning disable CA5394 // No secret: the spread keeps instances from looking at the same moments.
        var grown = current == TimeSpan.Zero ? Shortest : current * (1.8 + 0.4 * random.NextDouble());
#pragma warning restore CA5394
        return current = grown < longest ? grown : longest;
    }
}
