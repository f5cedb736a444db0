namespace Hotline.Evaluation.Ledger;

/// <summary>
/// The submissions of one shard that wait for their commit. Whatever gathered while one commit was under way goes out as the next:
/// no timer, no delay when idle. They wait by respondent, because all that one respondent says goes into one row.
/// </summary>
internal sealed class ShardQueue(Func<IReadOnlyList<Submission>, Task> commit)
{
    private readonly Lock gate = new();
    private readonly Queue<string> order = new();
    private readonly Dictionary<string, List<Submission>> waiting = new(StringComparer.Ordinal);

    private bool isRunning;

    public void Add(IEnumerable<Submission> submissions)
    {
        lock (gate)
        {
            foreach (var submission in submissions)
            {
                Add(submission);
            }

            if (isRunning)
            {
                return;
            }

            isRunning = true;
        }

        // Behind the work that is ready to run, which may hold the next submissions: a burst shares its first transaction too.
        ThreadPool.QueueUserWorkItem(queue => _ = queue.RunAsync(), this, preferLocal: false);
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

    private void Add(Submission submission)
    {
        if (!waiting.TryGetValue(submission.Key, out var others))
        {
            order.Enqueue(submission.Key);
            waiting.Add(submission.Key, others = []);
        }

        others.Add(submission);
    }

    /// <summary>All submissions of the respondents who have waited longest, as many as fit one transaction.</summary>
    private List<Submission> Take()
    {
        lock (gate)
        {
            var chunk = new List<Submission>();
            for (var rows = 0; rows < CommitPlan.MostBallots && order.TryDequeue(out var key); rows++)
            {
                waiting.Remove(key, out var submissions);
                chunk.AddRange(submissions!);
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
            foreach (var submission in waiting.Values.SelectMany(s => s))
            {
                submission.Fail(reason);
            }

            order.Clear();
            waiting.Clear();
        }
    }
}
