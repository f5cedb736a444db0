using Azure;

namespace Hotline.Platform.Storage;

/// <summary>
/// One commit at a time in a partition; what gathers while it is in flight goes out together as the next: no timer, no delay when idle. So those of one process
/// that write to one partition do not race each other for its tally, and share its transactions.
/// </summary>
/// <param name="rowOf">Work of one row goes into one transaction, and takes the room of one.</param>
/// <param name="sizeOf">How many rows a piece of work may write, at most <see cref="GroupTransaction.MostRows"/>.</param>
/// <param name="begin">The transaction of some work in a partition, in the order it came.</param>
internal sealed class GroupCommit<TPartition, TWork>(
    Func<TWork, object> rowOf, Func<TWork, int> sizeOf, Func<TPartition, IReadOnlyList<TWork>, GroupTransaction> begin)
    where TPartition : notnull
{
    private readonly Lock gate = new();

    /// <summary>Those of which a commit is in flight.</summary>
    private readonly Dictionary<TPartition, WaitingRows<Waiting>> partitions = [];

    /// <summary>How long a commit is tried.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <returns>Completes when all of it is committed; fails as a commit failed that had some.</returns>
    /// <param name="partition">Of all of it.</param>
    /// <param name="work">At least one piece.</param>
    /// <param name="cancel">Ends the waiting, not the work.</param>
    /// <exception cref="RequestFailedException">Storage did not take it in time; give it again.</exception>
    public Task AddAsync(TPartition partition, IReadOnlyCollection<TWork> work, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfZero(work.Count, nameof(work));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(work.Max(sizeOf), GroupTransaction.MostRows, nameof(work));
        var caller = new Caller(work.Count);
        lock (gate)
        {
            if (!partitions.TryGetValue(partition, out var waiting))
            {
                partitions.Add(partition, waiting = new WaitingRows<Waiting>());
                // Behind the work that is ready to run, which may hold the next: a burst shares its first transaction too.
                ThreadPool.QueueUserWorkItem(of => _ = RunAsync(of), partition, preferLocal: false);
            }

            foreach (var piece in work)
            {
                waiting.Add(rowOf(piece), sizeOf(piece), new Waiting(piece, caller));
            }
        }

        return caller.Task.WaitAsync(cancel);
    }

    private async Task RunAsync(TPartition partition)
    {
        while (Take(partition) is { Count: > 0 } group)
        {
            using var deadline = new CancellationTokenSource(Deadline);
            try
            {
                await begin(partition, [.. group.Select(waiting => waiting.Work)]).CommitAsync(deadline.Token);
                group.ForEach(waiting => waiting.Caller.Complete());
            }
            catch (OperationCanceledException e) when (deadline.IsCancellationRequested)
            {
                // Storage has not taken anything for so long: those behind must not wait as long again each.
                var late = new RequestFailedException(503, "It could not be committed in time.", e);
                for (var failed = group; failed.Count > 0; failed = Take(partition))
                {
                    failed.ForEach(waiting => waiting.Caller.Fail(late));
                }

                return;
            }
#pragma warning disable CA1031 // Whatever it was, the callers get it, and the queue messages they hold come again.
            catch (Exception e)
            {
                group.ForEach(waiting => waiting.Caller.Fail(e));
            }
#pragma warning restore CA1031
        }
    }

    private List<Waiting> Take(TPartition partition)
    {
        lock (gate)
        {
            var group = partitions[partition].Take(GroupTransaction.MostRows);
            if (group.Count == 0)
            {
                partitions.Remove(partition);
            }

            return group;
        }
    }

    private readonly record struct Waiting(TWork Work, Caller Caller);

    /// <summary>Waits until all is done that was given in one call.</summary>
    private sealed class Caller(int open)
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Task => done.Task;

        public void Complete()
        {
            if (Interlocked.Decrement(ref open) == 0)
            {
                done.TrySetResult();
            }
        }

        public void Fail(Exception reason) => done.TrySetException(reason);
    }
}
