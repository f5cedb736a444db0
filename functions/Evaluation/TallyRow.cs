using Azure;
using Azure.Data.Tables;
using Hotline.Storage;

namespace Hotline.Evaluation;

/// <summary>
/// The one row of a shard that counts its ballots: <c>Counts</c> in <see cref="TallyFormat"/>, absent until the first commit; once <c>Sealed</c> is
/// true, nothing in the shard changes any more.
/// </summary>
internal static class TallyRow
{
    // Sorts after every ballot: their keys have no '~'.
    public const string Key = "~tally";

    private const string Counts = "Counts";
    private const string Sealed = "Sealed";

    public static TableEntity New(int shard) => new(BallotRow.PartitionOf(shard), Key);

    public static TableEntity Seal(int shard) => new(BallotRow.PartitionOf(shard), Key) { [Sealed] = true };

    public static TableEntity Of(int shard, Tally tally)
    {
        var row = New(shard);
        LongBytes.Put(row, Counts, TallyFormat.Pack(tally));
        return row;
    }

    public static StoredTally Read(TableEntity row, Round round)
    {
        var tally = round.NewTally();
        if (LongBytes.Get(row, Counts) is { Length: > 0 } packed)
        {
            TallyFormat.Unpack(packed, tally);
        }

        return new StoredTally(tally, row.GetBoolean(Sealed) == true, row.ETag);
    }
}

/// <summary>A shard's tally as last read or written.</summary>
internal sealed record StoredTally(Tally Tally, bool IsSealed, ETag ETag);
