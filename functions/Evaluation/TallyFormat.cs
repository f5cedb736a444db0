namespace Hotline.Evaluation;

/// <summary>A tally as the bytes in its row, version 1: groups, units, then every count, 7-bit encoded; a round's tally is a few KiB.</summary>
internal static class TallyFormat
{
    private const byte Version = 1;

    /// <summary>With three bytes per count (two million) a tally stays below the 64 KiB of one property.</summary>
    public const int MostCounts = 21_000;

    public static byte[] Pack(Tally tally)
    {
        using var bytes = new MemoryStream(tally.Counts.Length + 8);
        using var to = new BinaryWriter(bytes);
        to.Write(Version);
        to.Write7BitEncodedInt(tally.Groups);
        to.Write7BitEncodedInt(tally.Units);
        foreach (var count in tally.Counts)
        {
            to.Write7BitEncodedInt(count);
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">Written by a newer version of the app, or for another roster.</exception>
    public static void Unpack(byte[] packed, Tally into)
    {
        using var from = new BinaryReader(new MemoryStream(packed));
        var header = (from.ReadByte(), from.Read7BitEncodedInt(), from.Read7BitEncodedInt());
        if (header != (Version, into.Groups, into.Units))
        {
            throw new InvalidDataException($"Tally of format, groups, units {header} is not this round's.");
        }

        for (var group = 0; group < into.Groups; group++)
        {
            for (var unit = 0; unit < into.Units; unit++)
            {
                for (var level = Rating.Lowest; level <= Rating.Highest; level++)
                {
                    into[group, unit, level] = from.Read7BitEncodedInt();
                }
            }
        }
    }
}
