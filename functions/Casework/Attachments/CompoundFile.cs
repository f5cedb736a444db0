using System.Buffers.Binary;
using System.Text;

namespace Hotline.Casework.Attachments;

/// <summary>
/// Office 97–2003 files ([MS-CFB]): told apart by the streams that their directory names. Its entries are 128 bytes long and aligned, so they
/// are found without following any chain that a file may have made up.
/// </summary>
internal static class CompoundFile
{
    private const int EntryLength = 128;
    private const int NameLengthAt = 64;
    private const int TypeAt = 66;
    private const byte StreamType = 2;
    private const byte StorageType = 1;

    private static readonly byte[] Signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <returns>True when one of the streams is there and no macros are.</returns>
    public static bool Holds(Stream file, params IReadOnlyCollection<string> streams)
    {
        var chunk = new byte[512 * EntryLength];
        var (isFirst, found) = (true, false);
        int read;
        while ((read = file.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false)) > 0)
        {
            if (isFirst && !chunk.AsSpan().StartsWith(Signature))
            {
                return false;
            }

            isFirst = false;
            for (var at = 0; at + EntryLength <= read; at += EntryLength)
            {
                var name = NameOf(chunk.AsSpan(at, EntryLength));
                if (name is "_VBA_PROJECT" or "_VBA_PROJECT_CUR")
                {
                    return false;
                }

                found |= name is not null && streams.Contains(name);
            }
        }

        return found;
    }

    /// <returns>Null where no directory entry is.</returns>
    private static string? NameOf(ReadOnlySpan<byte> entry)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[NameLengthAt..]) - sizeof(char);
        return entry[TypeAt] is StreamType or StorageType && length is > 0 and < NameLengthAt && length % sizeof(char) == 0
            ? Encoding.Unicode.GetString(entry[..length])
            : null;
    }
}
