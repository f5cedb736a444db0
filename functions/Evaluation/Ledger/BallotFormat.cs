using System.Text;

namespace Hotline.Evaluation.Ledger;

/// <summary>
/// A ballot as the bytes in its row, version 2: the cell it is counted in plus 1, the marks (stamp, group, channel), of which the answers of
/// one message share one, then per answer item, level and mark. Numbers are 7-bit encoded, times are UTC ticks. Version 1 had no cell.
/// </summary>
internal static class BallotFormat
{
    private const byte Version = 2;

    private readonly record struct Mark(OrderStamp Stamp, int Group, Channel Channel);

    public static byte[] Pack(Ballot ballot)
    {
        using var bytes = new MemoryStream(48);
        using var to = new BinaryWriter(bytes, Encoding.ASCII);
        var marks = ballot.Answers.Select(MarkOf).Distinct().ToList();
        to.Write(Version);
        to.Write7BitEncodedInt(ballot.Cell + 1 ?? 0);
        to.Write7BitEncodedInt(marks.Count);
        marks.ForEach(mark => Write(to, mark));
        to.Write7BitEncodedInt(ballot.Answers.Count);
        foreach (var answer in ballot.Answers)
        {
            to.Write7BitEncodedInt(answer.Unit);
            to.Write((byte)answer.Level);
            to.Write7BitEncodedInt(marks.Count == 1 ? 0 : marks.IndexOf(MarkOf(answer)));
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">Written by a newer version of the app.</exception>
    public static (IReadOnlyList<Answer> Answers, int? Cell) Unpack(byte[] packed)
    {
        using var from = new BinaryReader(new MemoryStream(packed), Encoding.ASCII);
        var version = from.ReadByte();
        if (version is 0 or > Version)
        {
            throw new InvalidDataException($"Ballot format {version} is not known here.");
        }

        var cell = version == 1 ? 0 : from.Read7BitEncodedInt();
        var marks = new Mark[from.Read7BitEncodedInt()];
        for (var i = 0; i < marks.Length; i++)
        {
            marks[i] = ReadMark(from);
        }

        var answers = new Answer[from.Read7BitEncodedInt()];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = ReadAnswer(from, marks);
        }

        return (answers, cell == 0 ? null : cell - 1);
    }

    private static Mark MarkOf(Answer answer) => new(answer.Stamp, answer.Group, answer.Channel);

    private static void Write(BinaryWriter to, Mark mark)
    {
        to.Write(mark.Stamp.SentAt.UtcTicks);
        to.Write(mark.Stamp.Key);
        to.Write7BitEncodedInt(mark.Group);
        to.Write((byte)mark.Channel);
    }

    private static Mark ReadMark(BinaryReader from)
    {
        var stamp = new OrderStamp(new DateTimeOffset(from.ReadInt64(), TimeSpan.Zero), from.ReadString());
        return new Mark(stamp, from.Read7BitEncodedInt(), (Channel)from.ReadByte());
    }

    private static Answer ReadAnswer(BinaryReader from, Mark[] marks)
    {
        var (unit, level) = (from.Read7BitEncodedInt(), from.ReadByte());
        var (stamp, group, channel) = marks[from.Read7BitEncodedInt()];
        return new Answer(unit, level, group, channel, stamp);
    }
}
