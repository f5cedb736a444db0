using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Counting;

/// <summary>A shard's count in table <c>counts</c>: partition = round, row = <c>shard-00</c>.</summary>
internal static class CountRow
{
    public const string Table = "counts";
    public const string Prefix = "shard-";

    public static string KeyOf(int shard) => Prefix + shard.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    public static TableEntity Of(string round, ShardCount count)
    {
        var row = new TableEntity(round, KeyOf(count.Shard))
        {
            [nameof(ShardCount.Shard)] = count.Shard,
            [nameof(ShardCount.After)] = count.After,
            [nameof(ShardCount.Ballots)] = count.Ballots,
            [nameof(ShardCount.Differences)] = count.Differences is { } some ? JsonSerializer.Serialize(some) : null,
        };
        LongBytes.Put(row, nameof(ShardCount.Tally), TallyFormat.Pack(count.Tally));
        return row;
    }

    public static StoredCount Read(TableEntity row, Round round)
    {
        var tally = round.NewTally();
        TallyFormat.Unpack(LongBytes.Get(row, nameof(ShardCount.Tally))!, tally);
        var differences = row.GetString(nameof(ShardCount.Differences)) is { } json ? JsonSerializer.Deserialize<List<Difference>>(json) : null;
        var count = new ShardCount(
            row.GetInt32(nameof(ShardCount.Shard))!.Value, row.GetString(nameof(ShardCount.After)), row.GetInt64(nameof(ShardCount.Ballots))!.Value, tally, differences);
        return new StoredCount(count, row.ETag);
    }
}

/// <summary>As read, to be written back under <paramref name="ETag"/>.</summary>
internal sealed record StoredCount(ShardCount Count, ETag ETag);
