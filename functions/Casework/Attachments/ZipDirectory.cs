using System.Buffers.Binary;
using System.IO.Compression;

namespace Hotline.Casework.Attachments;

/// <summary>
/// Office Open XML files (ECMA-376): told apart by the parts that the zip's directory names. Nothing is unpacked, and the directory is only
/// read when the file's end says that it is small.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestDirectory = 1024 * 1024;

    private static readonly byte[] Signature = [(byte)'P', (byte)'K', 3, 4];
    private static readonly byte[] EndSignature = [(byte)'P', (byte)'K', 5, 6];

    /// <returns>True when the part is there and no macros are.</returns>
    public static bool Holds(Stream file, string part)
    {
        try
        {
            if (!IsSmall(file))
            {
                return false;
            }

            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var parts = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return parts.Contains("[Content_Types].xml") && parts.Contains(part) && !parts.Any(IsProgram);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsProgram(string part) =>
        Path.GetFileName(part).StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase) || part.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without a comment, as Office writes it, the end record is the last of the file and the directory ends where it begins.</summary>
    private static bool IsSmall(Stream file)
    {
        Span<byte> bytes = stackalloc byte[EndLength];
        file.Position = 0;
        if (file.Length < EndLength || file.ReadAtLeast(bytes, EndLength) < EndLength || !bytes.StartsWith(Signature))
        {
            return false;
        }

        file.Position = file.Length - EndLength;
        file.ReadExactly(bytes);
        var (size, at) = (BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]), BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]));
        file.Position = 0;
        return bytes.StartsWith(EndSignature) && size <= LongestDirectory && size + (long)at == file.Length - EndLength;
    }
}
