namespace Hotline.Evaluation;

/// <summary>
/// The submissions of one shard that wait for their commit. Whatever gathered while one commit was under way goes out as the next:
/// no timer, no delay when idle.
/// </summary>
internal sealed class ShardQueue(Func<IReadOnlyList<Submission>, Task> commit)
{
    private readonly Lock gate = new();
    private readonly Queue<Submission> waiting = new();

    private bool isRunning;

    public void Add(IEnumerable<Submission> submissions)
    {
        lock (gate)
        {
            foreach (var submission in submissions)
            {
                waiting.Enqueue(submission);
            }

            if (isRunning)
            {
                return;
            }

            isRunning = true;
        }

        _ = Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        while (Take() is { Count: > 0 } chunk)
        {
            try
            {
                await commit(chunk);
                chunk.ForEach(s => s.Complete());
            }
#pragma warning disable CA1031 // Whatever it was, the callers get it, and the queue messages they hold come again.
            catch (Exception e)
            {
                chunk.ForEach(s => s.Fail(e));
                FailWaiting(e);
            }
#pragma warning restore CA1031
        }
    }

    /// <summary>As many as fit one transaction: a respondent's submissions share a row.</summary>
    private List<Submission> Take()
    {
        lock (gate)
        {
            var chunk = new List<Submission>();
            var rows = new HashSet<string>(StringComparer.Ordinal);
            while (waiting.TryPeek(out var next) && (rows.Count < CommitPlan.MostBallots || rows.Contains(next.Key)))
            {
                rows.Add(next.Key);
                chunk.Add(waiting.Dequeue());
            }

            isRunning = chunk.Count > 0;
            return chunk;
        }
    }

    /// <summary>Storage has not answered for the whole deadline: those behind must not wait another one each.</summary>
    private void FailWaiting(Exception reason)
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var submission))
            {
                submission.Fail(reason);
            }
        }
    }
}
