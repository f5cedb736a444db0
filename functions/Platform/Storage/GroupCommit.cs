namespace Hotline.Platform.Storage;

/// <summary>
/// One commit at a time; what gathers meanwhile goes out together as the next. Those of one process that write to one partition need not race each other
/// for its tally, and share its transactions.
/// </summary>
/// <param name="most">How much fits into one commit.</param>
/// <param name="sizeOf">How much of it a piece of work takes.</param>
/// <param name="commit">Work of one key, in the order it came.</param>
internal sealed class GroupCommit<TKey, TWork>(int most, Func<TWork, int> sizeOf, Func<TKey, IReadOnlyList<TWork>, Task> commit)
    where TKey : IEquatable<TKey>
{
    private readonly Lock gate = new();
    private readonly List<Waiting> waiting = [];

    private bool isRunning;

    /// <param name="key">Of the partition.</param>
    /// <param name="work">Fits into one commit, or an <see cref="ArgumentOutOfRangeException"/> says so.</param>
    /// <param name="cancel">Ends the waiting, not the work.</param>
    /// <returns>Completes when it is committed; fails as the commit failed that had it.</returns>
    public Task AddAsync(TKey key, TWork work, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sizeOf(work), most, nameof(work));
        var added = new Waiting(key, work);
        lock (gate)
        {
            waiting.Add(added);
            if (!isRunning)
            {
                isRunning = true;
                ThreadPool.QueueUserWorkItem(group => _ = group.RunAsync(), this, preferLocal: false);
            }
        }

        return added.Done.Task.WaitAsync(cancel);
    }

    private async Task RunAsync()
    {
        while (Take() is { Count: > 0 } group)
        {
            try
            {
                await commit(group[0].Key, [.. group.Select(w => w.Work)]);
                group.ForEach(w => w.Done.TrySetResult());
            }
#pragma warning disable CA1031 // Whatever it was, the callers get it, and the queue messages they hold come again.
            catch (Exception e)
            {
                group.ForEach(w => w.Done.TrySetException(e));
            }
#pragma warning restore CA1031
        }
    }

    private List<Waiting> Take()
    {
        lock (gate)
        {
            var (group, room) = (new List<Waiting>(), most);
            foreach (var next in waiting.Where(w => w.Key.Equals(waiting[0].Key)).TakeWhile(w => (room -= sizeOf(w.Work)) >= 0))
            {
                group.Add(next);
            }

            waiting.RemoveAll(group.Contains);
            isRunning = group.Count > 0;
            return group;
        }
    }

    private sealed class Waiting(TKey key, TWork work)
    {
        public TKey Key => key;

        public TWork Work => work;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
