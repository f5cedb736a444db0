namespace Hotline.Evaluation.Ledger;

/// <summary>A tally as the bytes in its row, version 2: groups, items, cells, then every count, 7-bit encoded; a round's tally is a few KiB. Version 1 had no cells.</summary>
internal static class TallyFormat
{
    private const byte Version = 2;

    /// <summary>With three bytes per count (two million; one below zero takes five, and a lane has few) a tally stays below the 1 MiB of an entity, and so does a transaction below 4 MiB.</summary>
    public const int MostCounts = 320_000;

    public static byte[] Pack(Tally tally)
    {
        using var bytes = new MemoryStream(tally.Counts.Length + 8);
        using var to = new BinaryWriter(bytes);
        to.Write(Version);
        to.Write7BitEncodedInt(tally.Groups);
        to.Write7BitEncodedInt(tally.Units);
        to.Write7BitEncodedInt(tally.Ballots.Length);
        Write(to, tally.Counts);
        Write(to, tally.Ballots);

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">Written by a newer version of the app, or for another roster.</exception>
    public static void Unpack(byte[] packed, Tally into)
    {
        using var from = new BinaryReader(new MemoryStream(packed));
        var version = from.ReadByte();
        var size = (from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), version == 1 ? into.Ballots.Length : from.Read7BitEncodedInt());
        if (version is 0 or > Version || size != (into.Groups, into.Units, into.Ballots.Length))
        {
            throw new InvalidDataException($"Tally of format {version} with groups, items, cells {size} is not this round's.");
        }

        Read(from, into.Counts);
        Read(from, version == 1 ? [] : into.Ballots);
    }

    private static void Write(BinaryWriter to, ReadOnlySpan<int> counts)
    {
        foreach (var count in counts)
        {
            to.Write7BitEncodedInt(count);
        }
    }

    private static void Read(BinaryReader from, Span<int> counts)
    {
        foreach (ref var count in counts)
        {
            count = from.Read7BitEncodedInt();
        }
    }
}
