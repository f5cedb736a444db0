using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// What is known of the ballots that one chunk changes. Those unknown are taken for new at first; once that proves wrong, all that are
/// in doubt are read together, because one read per failed transaction is what kills throughput.
/// </summary>
internal sealed class ChunkRows
{
    private readonly ShardMemory shard;
    private readonly HashSet<string> keys;
    private readonly HashSet<string> doubtful = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredBallot> known = new(StringComparer.Ordinal);

    public ChunkRows(ShardMemory shard, IReadOnlyList<Submission> chunk)
    {
        this.shard = shard;
        keys = chunk.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (shard.Recent.TryGet(key, out var ballot))
            {
                known[key] = ballot;
            }
        }
    }

    public IReadOnlyDictionary<string, StoredBallot> Known => known;

    public void Doubt(IEnumerable<string> some) => doubtful.UnionWith(some);

    public void Doubt(CommitFailure failure) => Doubt(failure switch
    {
        CommitFailure.RowExists => keys.Where(key => !known.TryGetValue(key, out var ballot) || !ballot.Exists),
        CommitFailure.Unknown => keys,
        _ => [],
    });

    public async Task ReadAsync(CancellationToken cancel)
    {
        var found = await Task.WhenAll(doubtful.Select(async key => (Key: key, Ballot: await shard.Ballots.FindAsync(shard.Shard, key, cancel))));
        foreach (var (key, ballot) in found)
        {
            known[key] = ballot;
            if (ballot.Exists)
            {
                shard.Recent.Put(key, ballot);
            }
        }

        doubtful.Clear();
    }
}
