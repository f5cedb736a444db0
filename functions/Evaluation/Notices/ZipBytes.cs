using System.Buffers.Binary;
using System.IO.Compression;

namespace Hotline.Evaluation.Notices;

/// <summary>A zip file whose bytes depend on nothing but its entries: not on the time, the system it is made on, or how that compresses.</summary>
internal static class ZipBytes
{
    private const uint DirectoryEntry = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;

    // The earliest that a zip file can say.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Fixed(byte[] zip)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                (copy.LastWriteTime, copy.ExternalAttributes) = (Epoch, 0);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return WithoutSystem(bytes.ToArray());
    }

    /// <summary>Each entry of the directory names the system it was written on (its sixth byte): always the first, MS-DOS.</summary>
    private static byte[] WithoutSystem(byte[] zip)
    {
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(zip.Length - EndLength + 16));
        while (BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at)) == DirectoryEntry)
        {
            zip[at + 5] = 0;
            at += EntryLength + LengthAt(zip, at + 28) + LengthAt(zip, at + 30) + LengthAt(zip, at + 32);
        }

        return zip;
    }

    private static int LengthAt(byte[] zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at));
}
