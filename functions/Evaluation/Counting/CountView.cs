using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;

namespace Hotline.Evaluation.Counting;

/// <summary>How a round's count stands. <paramref name="Equal"/> and <paramref name="Hash"/> are null until every shard is counted; who confirmed is told, what was answered is not.</summary>
internal sealed record CountView(
    string Round,
    RoundState State,
    bool Begun,
    int Shards,
    int Counted,
    long Ballots,
    bool? Equal,
    IReadOnlyList<Difference> Differences,
    string? Hash,
    int Needed,
    IReadOnlyList<Confirmation> Confirmations);

/// <summary>One partition of as many rows as the round has shards and confirmations, and the snapshot's bytes.</summary>
public sealed class ReadCount(CountStore counts, SnapshotStore snapshots)
{
    internal async Task<CountView> RunAsync(Round round, CancellationToken cancel)
    {
        var all = (await counts.ReadAsync(round, cancel)).Select(c => c.Count).ToList();
        var isDone = all.Count == round.Shards && all.All(c => c.IsDone);
        var hash = (await snapshots.FindAsync(round.Id, 1, cancel))?.Hash;
        return new CountView(
            round.Id,
            round.State,
            all.Count > 0,
            round.Shards,
            all.Count(c => c.IsDone),
            all.Sum(c => c.Ballots),
            isDone ? all.All(c => c.IsEqual) : null,
            [.. all.SelectMany(c => c.Differences ?? [])],
            hash,
            round.Plan.Counters,
            await counts.ReadConfirmationsAsync(round.Id, cancel));
    }
}
