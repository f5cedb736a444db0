using System.Globalization;
using Azure.Data.Tables;

namespace Hotline.Recounting;

/// <summary>A shard's tally, in one row or several, and the mark of the moment it was read at.</summary>
internal sealed record StoredTally(Counts Counts, string Mark);

/// <summary>The table of a round: partition = shard; ballots sort before the row that tallies them.</summary>
internal sealed class BallotTable(TableServiceClient tables, string id, StoredRound round)
{
    private const string TallyKey = "~tally";

    private readonly TableClient table = tables.GetTableClient("ballots" + id);

    /// <summary>Every ballot row, page by page.</summary>
    public IAsyncEnumerable<TableEntity> ScanAsync() => table.QueryAsync<TableEntity>($"RowKey lt '{TallyKey}'");

    /// <summary>By shard.</summary>
    public async Task<IReadOnlyDictionary<string, StoredTally>> ReadTalliesAsync()
    {
        var tallies = new SortedDictionary<string, StoredTally>(StringComparer.Ordinal);
        for (var shard = 0; shard < round.Shards; shard++)
        {
            var partition = shard.ToString("00", CultureInfo.InvariantCulture);
            tallies[partition] = await ReadTallyAsync(partition);
        }

        return tallies;
    }

    /// <summary>All that stands behind the ballots is tally.</summary>
    private async Task<StoredTally> ReadTallyAsync(string partition)
    {
        var (sum, mark) = (new Counts(round), "");
        await foreach (var row in table.QueryAsync<TableEntity>($"PartitionKey eq '{partition}' and RowKey ge '{TallyKey}'"))
        {
            sum.Add(TallyDecoder.Decode(Bytes(row, "Counts"), round));
            mark += row.ETag;
        }

        return mark.Length > 0 ? new StoredTally(sum, mark) : throw new RecountFailure($"Shard {partition} has no tally.");
    }

    /// <summary>What is too long for one property goes on in <c>Name1</c>, <c>Name2</c> ….</summary>
    /// <returns>Null when the row has none.</returns>
    public static byte[]? Bytes(TableEntity row, string name)
    {
        if (row.GetBinary(name) is not { } first)
        {
            return null;
        }

        var all = new List<byte>(first);
        for (var part = 1; row.GetBinary(string.Create(CultureInfo.InvariantCulture, $"{name}{part}")) is { } more; part++)
        {
            all.AddRange(more);
        }

        return [.. all];
    }
}
