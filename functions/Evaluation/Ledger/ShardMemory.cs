using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// What this instance knows of a shard from one commit to the next: the tally and the recent ballots, under their ETags. Other instances may write the same
/// shard: whoever fails for the lane's sake goes into another one.
/// </summary>
internal sealed class ShardMemory(RoundBallots ballots, int shard, EvaluationOptions options)
{
    private StoredTally? tally;
    private int lanes = 1;
    private bool hasLostRace;

    public RoundBallots Ballots => ballots;

    public int Shard => shard;

    public TimeSpan Deadline => TimeSpan.FromSeconds(options.CommitDeadlineSeconds);

    public int Lane { get; private set; }

    public RecentBallots Recent { get; } = new(options.RecentBallots);

    public async Task<StoredTally> TallyAsync(CancellationToken cancel) => tally ??= await ReadTallyAsync(cancel);

    public void Keep(StoredTally written) => tally = written;

    public void Doubt(CommitFailure failure)
    {
        tally = failure is CommitFailure.TallyMoved or CommitFailure.Unknown ? null : tally;
        hasLostRace = failure == CommitFailure.TallyMoved;
    }

    /// <summary>Of the lane, or of another one when somebody else counts in it. Whoever made a lane moved the first one too, and is gone from there.</summary>
    private async Task<StoredTally> ReadTallyAsync(CancellationToken cancel)
    {
        var read = await ballots.Lanes.ReadAsync(shard, Lane, cancel);
        var hasCompany = hasLostRace && (Lane > 0 || read.Lanes == lanes);
        (hasLostRace, lanes) = (false, Lane == 0 ? read.Lanes : lanes);
        if (!hasCompany)
        {
            return read;
        }

        Lane = await ballots.Lanes.NextAsync(shard, Lane, cancel);
        return await ballots.Lanes.ReadAsync(shard, Lane, cancel);
    }
}
