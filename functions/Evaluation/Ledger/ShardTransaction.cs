using Azure;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// Commits the submissions of one shard, one transaction at a time, and keeps the tally and the recent ballots in memory under their
/// ETags. Other instances may write the same shard: then a transaction fails, what it rested on is read again, and it is planned anew; and whoever
/// fails for the lane's sake goes into another one.
/// </summary>
internal sealed class ShardCommitter(RoundBallots ballots, int shard, EvaluationOptions options)
{
    private readonly RecentBallots recent = new(options.RecentBallots);

    private StoredTally? tally;
    private int lane;
    private int lanes = 1;
    private bool hasLostRace;

    /// <exception cref="RequestFailedException">Storage did not take it within the deadline; whether it did in the end shows when it is tried again.</exception>
    public async Task CommitAsync(IReadOnlyList<Submission> chunk)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.CommitDeadlineSeconds));
        try
        {
            var rows = new ChunkRows(ballots, shard, recent, chunk);
            for (var tries = 0; !await TryAsync(chunk, rows, deadline.Token); tries++)
            {
                await LostRace.PauseAsync(tries, deadline.Token);
            }
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested)
        {
            tally = null;
            throw new RequestFailedException(503, "The ballots could not be committed in time.", e);
        }
    }

    /// <returns>False if what the plan rested on is not so, or may not be so any more; it is read afresh on the next try.</returns>
    private async Task<bool> TryAsync(IReadOnlyList<Submission> chunk, ChunkRows rows, CancellationToken cancel)
    {
        var changes = 0;
        try
        {
            var plan = await PlanAsync(chunk, rows, cancel);
            changes = plan.Changes.Count;
            await (plan.IsTooBig && chunk.Count > 1 ? HalveAsync(chunk) : WriteAsync(chunk, plan, cancel));
            return true;
        }
        catch (Exception e) when (!cancel.IsCancellationRequested && CommitFailures.Of(e, changes) is { } failure)
        {
            tally = failure == CommitFailure.BallotExists ? tally : null;
            hasLostRace = failure == CommitFailure.TallyMoved;
            rows.Doubt(failure);
            return false;
        }
    }

    private async Task<CommitPlan> PlanAsync(IReadOnlyList<Submission> chunk, ChunkRows rows, CancellationToken cancel)
    {
        tally ??= await ReadTallyAsync(cancel);
        await rows.ReadAsync(cancel);
        var plan = CommitPlan.Of(shard, chunk, rows.Known, tally);
        if (plan.ToRead.Count == 0)
        {
            return plan;
        }

        rows.Doubt(plan.ToRead);
        await rows.ReadAsync(cancel);
        return CommitPlan.Of(shard, chunk, rows.Known, tally);
    }

    /// <summary>Of the lane, or of another one when somebody else counts in it. Whoever made a lane moved the first one too, and is gone from there.</summary>
    private async Task<StoredTally> ReadTallyAsync(CancellationToken cancel)
    {
        var read = await ballots.Lanes.ReadAsync(shard, lane, cancel);
        var hasCompany = hasLostRace && (lane > 0 || read.Lanes == lanes);
        (hasLostRace, lanes) = (false, lane == 0 ? read.Lanes : lanes);
        if (!hasCompany)
        {
            return read;
        }

        lane = await ballots.Lanes.NextAsync(shard, lane, cancel);
        return await ballots.Lanes.ReadAsync(shard, lane, cancel);
    }

    private async Task WriteAsync(IReadOnlyList<Submission> chunk, CommitPlan plan, CancellationToken cancel)
    {
        if (plan.Changes.Count == 0)
        {
            return;
        }

        var etags = await CommitAsync(chunk, plan, cancel);
        tally = new StoredTally(plan.Tally, IsSealed: false, etags[^1]);
        for (var i = 0; i < plan.Changes.Count; i++)
        {
            recent.Put(plan.Changes[i].Key, new StoredBallot(plan.Changes[i].Ballot, etags[i]));
        }
    }

    private async Task<IReadOnlyList<ETag>> CommitAsync(IReadOnlyList<Submission> chunk, CommitPlan plan, CancellationToken cancel)
    {
        try
        {
            return await ballots.CommitAsync(shard, lane, plan, cancel);
        }
        catch (Exception e) when (CommitFailures.Of(e, plan.Changes.Count) == CommitFailure.Unknown)
        {
            foreach (var submission in chunk)
            {
                submission.MayStand();
            }

            throw;
        }
    }

    private async Task HalveAsync(IReadOnlyList<Submission> chunk)
    {
        await CommitAsync([.. chunk.Take(chunk.Count / 2)]);
        await CommitAsync([.. chunk.Skip(chunk.Count / 2)]);
    }
}
