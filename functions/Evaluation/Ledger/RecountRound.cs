using Hotline.Evaluation.Rounds;

namespace Hotline.Evaluation.Ledger;

/// <summary>A count that the ballots do not bear out.</summary>
public sealed record CountDifference(int Shard, string Group, string Unit, int Level, int Tallied, int Recounted);

/// <summary>What the ballots, read one by one, come to beside the tallies.</summary>
public sealed record Recount(bool Equal, long Ballots, long Ratings, IReadOnlyList<CountDifference> Differences);

/// <summary>Proves that the tallies are the fold of the ballots. Reads every ballot, shard by shard.</summary>
public sealed class RecountRound(BallotStore ballots)
{
    private const int Tries = 3;

    /// <returns>Null if ratings kept arriving while a shard was read.</returns>
    public async Task<Recount?> RunAsync(Round round, CancellationToken cancel)
    {
        var (table, total) = (ballots.Of(round), new Recount(true, 0, 0, []));
        foreach (var shard in table.Shards)
        {
            if (await ShardAsync(round, table, shard, cancel) is not { } part)
            {
                return null;
            }

            total = new Recount(
                total.Equal && part.Equal, total.Ballots + part.Ballots, total.Ratings + part.Ratings, [.. total.Differences, .. part.Differences]);
        }

        return total;
    }

    private static async Task<Recount?> ShardAsync(Round round, RoundBallots table, int shard, CancellationToken cancel)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var (before, recount, count) = (await table.ReadTallyAsync(shard, cancel), round.NewTally(), 0L);
            await foreach (var ballot in table.ScanAsync(shard, cancel))
            {
                recount.Add(ballot);
                count++;
            }

            // Every ballot changes with the tally: while that stood still, so did they.
            if ((await table.ReadTallyAsync(shard, cancel)).Mark == before.Mark)
            {
                var differences = Differences(round, shard, before.Tally, recount).ToList();
                return new Recount(differences.Count == 0, count, recount.Total, differences);
            }
        }

        return null;
    }

    private static IEnumerable<CountDifference> Differences(Round round, int shard, Tally tallied, Tally recounted) =>
        from place in Enumerable.Range(0, tallied.Counts.Length)
        let level = place % Rating.Highest + Rating.Lowest
        let unit = place / Rating.Highest % tallied.Units
        let groupPlace = place / Rating.Highest / tallied.Units
        let pair = (Tallied: tallied[groupPlace, unit, level], Recounted: recounted[groupPlace, unit, level])
        where pair.Tallied != pair.Recounted
        select new CountDifference(shard, round.Groups[groupPlace].Id, round.Roster[unit].Id, level, pair.Tallied, pair.Recounted);
}
