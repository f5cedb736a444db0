using System.Text;

namespace Hotline.Recounting;

/// <summary>
/// Reads the bytes of a ballot. Version 2: cell plus 1 (0 for none), the number of marks and the marks (ticks, key, group, channel), the number
/// of answers and the answers (item, level, place of the mark). Version 1 had no cell.
/// </summary>
internal static class BallotDecoder
{
    /// <exception cref="InvalidDataException">It is no ballot of the round.</exception>
    public static Ballot Decode(byte[] packed, StoredRound round)
    {
        try
        {
            using var from = new BinaryReader(new MemoryStream(packed), Encoding.ASCII);
            return Check(Read(from), round);
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("it cannot be read", e);
        }
    }

    private static Ballot Read(BinaryReader from)
    {
        var version = from.ReadByte();
        Require(version is 1 or 2, $"version {version} is not known");
        var cell = version == 1 ? 0 : from.Read7BitEncodedInt();
        var groups = ReadMany(from, ReadGroup);
        var answers = ReadMany(from, at => ReadAnswer(at, groups));
        return new Ballot(answers, cell == 0 ? null : cell - 1);
    }

    /// <summary>Of a mark only the group counts.</summary>
    private static int ReadGroup(BinaryReader from)
    {
        _ = from.ReadInt64();
        _ = from.ReadString();
        var group = from.Read7BitEncodedInt();
        _ = from.ReadByte();
        return group;
    }

    private static Answer ReadAnswer(BinaryReader from, List<int> groups)
    {
        var (item, level, mark) = (from.Read7BitEncodedInt(), from.ReadByte(), from.Read7BitEncodedInt());
        Require(mark >= 0 && mark < groups.Count, "an answer has no mark");
        return new Answer(item, level, groups[mark]);
    }

    private static List<T> ReadMany<T>(BinaryReader from, Func<BinaryReader, T> read)
    {
        var many = new List<T>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            many.Add(read(from));
        }

        return many;
    }

    private static Ballot Check(Ballot ballot, StoredRound round)
    {
        var items = new HashSet<int>();
        Require(ballot.Cell is null || (ballot.Cell >= 0 && ballot.Cell < round.Cells), "its cell is not one of the round");
        foreach (var answer in ballot.Answers)
        {
            Require(answer.Item >= 0 && answer.Item < round.Items, "an answer is about no unit of the round");
            Require(answer.Group >= 0 && answer.Group < round.Groups.Count, "an answer is of no group of the round");
            Require(answer.Level <= Counts.Levels, $"level {answer.Level} is none");
            Require(items.Add(answer.Item), "two answers are about the same");
        }

        return ballot;
    }

    private static void Require(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            throw new InvalidDataException(otherwise);
        }
    }
}
