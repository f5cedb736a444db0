using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>All lanes of a shard together.</summary>
/// <param name="Tally">Their sum.</param>
/// <param name="Mark">Changes whenever one of them does.</param>
internal sealed record ShardTally(Tally Tally, string Mark)
{
    public static ShardTally Of(Round round, IReadOnlyList<StoredTally> lanes)
    {
        var sum = round.NewTally();
        foreach (var lane in lanes)
        {
            sum.Add(lane.Tally);
        }

        return new ShardTally(sum, string.Join(' ', lanes.Select(lane => lane.ETag)));
    }
}
