namespace Hotline.Local.Simulator;

/// <summary>Restarts of the gateway: every connection there is at that moment ends, and nothing else is lost.</summary>
internal sealed class Interruptions : IDisposable
{
    private CancellationTokenSource current = new();
    private int count;

    public int Count => count;

    /// <summary>Cancelled by the next restart.</summary>
    public CancellationToken Next => Volatile.Read(ref current).Token;

    public void Restart()
    {
        Interlocked.Increment(ref count);
        // Not disposed: whoever waits may still look at it.
        Interlocked.Exchange(ref current, new CancellationTokenSource()).Cancel();
    }

    public void Dispose() => current.Dispose();
}
