namespace Hotline.Recounting;

/// <summary>
/// Reads the bytes of a shard's tally. Version 2: numbers of groups, items and cells, then all counts, then the ballots by cell. Version 1 had no cells.
/// </summary>
internal static class TallyDecoder
{
    /// <param name="packed">Null before the first ballot.</param>
    /// <param name="round">Says how many counts there must be.</param>
    public static Counts Decode(byte[]? packed, StoredRound round)
    {
        var counts = new Counts(round);
        if (packed is not { Length: > 0 })
        {
            return counts;
        }

        try
        {
            using var from = new BinaryReader(new MemoryStream(packed));
            Read(from, counts, round);
            return counts;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new RecountFailure("A tally cannot be read.");
        }
    }

    private static void Read(BinaryReader from, Counts counts, StoredRound round)
    {
        var version = from.ReadByte();
        var size = (from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), version == 1 ? round.Cells : from.Read7BitEncodedInt());
        if (version is not (1 or 2) || size != (round.Groups.Count, round.Items, round.Cells))
        {
            throw new RecountFailure($"A tally of version {version} with groups, items, cells {size} is not this round's.");
        }

        Read(from, counts.Answers);
        Read(from, version == 1 ? [] : counts.Cells);
    }

    private static void Read(BinaryReader from, Span<int> counts)
    {
        foreach (ref var count in counts)
        {
            count = from.Read7BitEncodedInt();
        }
    }
}
