using Azure;
using Azure.Data.Tables;

namespace Hotline.Evaluation;

/// <summary>The one row of a shard that counts its ballots. A null property is left as it is by a merge.</summary>
internal sealed class TallyRow : ITableEntity
{
    // Sorts after every ballot: their keys have no '~'.
    public const string Key = "~tally";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Key;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>In <see cref="TallyFormat"/>; absent until the first commit.</summary>
    public byte[]? Counts { get; set; }

    /// <summary>Once true, nothing in the shard changes any more.</summary>
    public bool? Sealed { get; set; }

    public StoredTally ToTally(Round round)
    {
        var tally = round.NewTally();
        if (Counts is { Length: > 0 } packed)
        {
            TallyFormat.Unpack(packed, tally);
        }

        return new StoredTally(tally, Sealed == true, ETag);
    }
}

/// <summary>A shard's tally as last read or written.</summary>
internal sealed record StoredTally(Tally Tally, bool IsSealed, ETag ETag);
