using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Hotline.Evaluation.Rounds;
using Hotline.Platform.Storage;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// A row of a shard that counts its ballots, a lane: <c>Counts</c> in <see cref="TallyFormat"/>, absent until the first commit; once <c>Sealed</c> is
/// true, nothing is counted in it any more. A shard's tally is the sum of its lanes, so that instances that share a shard need not share a row; a lane alone
/// may count less than nothing, where an answer that it never saw was changed. <c>Lanes</c> of the first says how many there are.
/// </summary>
internal static class TallyRow
{
    /// <summary>As many instances count side by side in a shard; more of them share.</summary>
    public const int MostLanes = 8;

    /// <summary>Of the first lane. Sorts after every ballot: their keys have no '~'.</summary>
    public const string Key = "~tally";

    private const string Counts = "Counts";
    private const string Sealed = "Sealed";
    private const string Lanes = "Lanes";

    public static TableEntity New(int shard, int lane) => new(BallotRow.PartitionOf(shard), KeyOf(lane));

    public static TableEntity Seal(int shard, int lane) => With(shard, lane, Sealed, true);

    /// <summary>The first lane when it is one of so many.</summary>
    public static TableEntity Among(int shard, int lanes) => With(shard, 0, Lanes, lanes);

    public static TableEntity Of(int shard, int lane, Tally tally)
    {
        var row = New(shard, lane);
        LongBytes.Put(row, Counts, TallyFormat.Pack(tally));
        return row;
    }

    public static string KeyOf(int lane) => lane == 0 ? Key : string.Create(CultureInfo.InvariantCulture, $"{Key}{lane}");

    public static StoredTally Read(TableEntity row, Round round)
    {
        var tally = round.NewTally();
        if (LongBytes.Get(row, Counts) is { Length: > 0 } packed)
        {
            TallyFormat.Unpack(packed, tally);
        }

        return new StoredTally(tally, row.GetBoolean(Sealed) == true, row.ETag) { Lanes = row.GetInt32(Lanes) ?? 1 };
    }

    private static TableEntity With(int shard, int lane, string name, object value)
    {
        var row = New(shard, lane);
        row[name] = value;
        return row;
    }
}

/// <summary>A lane's tally as last read or written.</summary>
internal sealed record StoredTally(Tally Tally, bool IsSealed, ETag ETag)
{
    /// <summary>How many the shard has; only the first lane knows.</summary>
    public int Lanes { get; init; }
}
