namespace Hotline.Local.Simulator;

/// <summary>What has to be pushed, and when; it survives the gateway's restarts.</summary>
internal sealed class PushQueue
{
    private readonly PriorityQueue<PushElement, TimeSpan> waiting = new();
    private readonly long start = TimeProvider.System.GetTimestamp();
    private readonly Lock gate = new();
    private int unfinished;

    /// <summary>Elements that wait or are under way.</summary>
    public int Unfinished => Volatile.Read(ref unfinished);

    public void Add(PushElement element, TimeSpan wait)
    {
        lock (gate)
        {
            unfinished++;
            waiting.Enqueue(element, TimeProvider.System.GetElapsedTime(start) + wait);
        }
    }

    /// <returns>At most <paramref name="most"/> whose time has come; none if there are none. Each is <see cref="Finish">finished</see> by whoever took it.</returns>
    public List<PushElement> Take(int most)
    {
        lock (gate)
        {
            var now = TimeProvider.System.GetElapsedTime(start);
            var taken = new List<PushElement>();
            while (taken.Count < most && waiting.TryPeek(out var next, out var due) && due <= now)
            {
                taken.Add(next);
                waiting.Dequeue();
            }

            return taken;
        }
    }

    public void Finish(int elements)
    {
        lock (gate)
        {
            unfinished -= elements;
        }
    }
}
