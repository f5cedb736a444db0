namespace Hotline.Evaluation.Ledger;

/// <summary>
/// What is known of the ballots that one chunk changes. Those unknown are taken for new at first; once that proves wrong, all that are
/// in doubt are read together, because one read per failed transaction is what kills throughput.
/// </summary>
internal sealed class ChunkRows
{
    private readonly RoundBallots ballots;
    private readonly int shard;
    private readonly RecentBallots recent;
    private readonly HashSet<string> keys;
    private readonly HashSet<string> doubtful = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredBallot> known = new(StringComparer.Ordinal);

    public ChunkRows(RoundBallots ballots, int shard, RecentBallots recent, IReadOnlyList<Submission> chunk)
    {
        (this.ballots, this.shard, this.recent) = (ballots, shard, recent);
        keys = chunk.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (recent.TryGet(key, out var ballot))
            {
                known[key] = ballot;
            }
        }
    }

    public IReadOnlyDictionary<string, StoredBallot> Known => known;

    public void Doubt(IEnumerable<string> some) => doubtful.UnionWith(some);

    public void Doubt(CommitFailure failure) => Doubt(failure switch
    {
        CommitFailure.BallotExists => keys.Where(key => !known.TryGetValue(key, out var ballot) || !ballot.Exists),
        CommitFailure.TallyMoved => [],
        _ => keys,
    });

    public async Task ReadAsync(CancellationToken cancel)
    {
        var found = await Task.WhenAll(doubtful.Select(async key => (Key: key, Ballot: await ballots.FindAsync(shard, key, cancel))));
        foreach (var (key, ballot) in found)
        {
            known[key] = ballot;
            if (ballot.Exists)
            {
                recent.Put(key, ballot);
            }
        }

        doubtful.Clear();
    }
}
