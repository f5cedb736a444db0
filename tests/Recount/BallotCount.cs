using Azure.Data.Tables;

namespace Hotline.Recounting;

/// <summary>What the ballots come to, read one by one, and all in which the tallies differ from them.</summary>
internal sealed record BallotCount(Counts Sum, IReadOnlyList<string> Differences)
{
    public static async Task<BallotCount> RunAsync(BallotTable table, StoredRound round)
    {
        var before = await table.ReadTalliesAsync();
        var counted = before.Keys.ToDictionary(shard => shard, _ => new Counts(round), StringComparer.Ordinal);
        var differences = new List<string>();
        await foreach (var row in table.ScanAsync())
        {
            if (Add(row, counted, round) is { } difference)
            {
                differences.Add(difference);
            }
        }

        // A ballot and its tally change together: while the tallies stood still, so did the ballots.
        var after = await table.ReadTalliesAsync();
        if (before.Any(tally => after[tally.Key].Mark != tally.Value.Mark))
        {
            throw new RecountFailure("Ballots came in meanwhile. Close the round, or run it again.");
        }

        var sum = new Counts(round);
        foreach (var (shard, tally) in before)
        {
            sum.Add(counted[shard]);
            differences.AddRange(TallyComparison.Of(round, shard, tally.Counts, counted[shard]));
        }

        return new BallotCount(sum, differences);
    }

    /// <returns>Why it could not be counted; null if it was.</returns>
    private static string? Add(TableEntity row, Dictionary<string, Counts> counted, StoredRound round)
    {
        if (!counted.TryGetValue(row.PartitionKey, out var counts))
        {
            return $"ballot {row.PartitionKey}/{row.RowKey}: there is no such shard";
        }

        try
        {
            counts.Add(BallotDecoder.Decode(BallotTable.Bytes(row, "Answers") ?? [], round));
            return null;
        }
        catch (InvalidDataException e)
        {
            return $"ballot {row.PartitionKey}/{row.RowKey}: {e.Message}";
        }
    }
}
