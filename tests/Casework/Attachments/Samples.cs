using System.IO.Compression;
using System.Text;

namespace Hotline.Tests.Casework.Attachments;

/// <summary>The smallest files that are what their names say, and some that are not.</summary>
internal static class Samples
{
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[30]];
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[30]];
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n1 0 obj\n%%EOF"u8];

    public static byte[] Named(string name) => name switch
    {
        "jpeg" => Jpeg,
        "png" => Png,
        "gif" => [.. "GIF89a"u8, .. new byte[30]],
        "webp" => [.. "RIFF"u8, 1, 0, 0, 0, .. "WEBPVP8 "u8, .. new byte[8]],
        "bmp" => [.. "BM"u8, .. new byte[12], 40, .. new byte[30]],
        "pdf" => Pdf,
        "word97" => Compound("WordDocument"),
        "excel97" => Compound("Workbook"),
        "powerpoint97" => Compound("PowerPoint Document"),
        "word97 with macros" => Compound("WordDocument", "_VBA_PROJECT"),
        "encrypted" => Compound("EncryptedPackage"),
        "word" => Zip("[Content_Types].xml", "word/document.xml"),
        "excel" => Zip("[Content_Types].xml", "xl/workbook.xml"),
        "powerpoint" => Zip("[Content_Types].xml", "ppt/presentation.xml"),
        "word with macros" => Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        "excel with old macros" => Zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
        "zip" => Zip("a.txt"),
        "zip cut off" => Zip("[Content_Types].xml", "word/document.xml")[..^9],
        "zip of many" => Zip([.. Enumerable.Range(0, 20_000).Select(n => $"word/a-part-with-a-long-name-{n}.xml"), "[Content_Types].xml", "word/document.xml"]),
        "utf-8" => Encoding.UTF8.GetBytes("序号,事项\n1,停电\n"),
        "gb18030" => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("序号,事项\r\n1,停电𠮷\r\n"),
        "utf-16" => Encoding.Unicode.GetBytes("停电abc"),
        "program" => [.. "MZ"u8, 0x90, 0, 3, .. new byte[60]],
        "html" => [.. "<script>alert(1)</script>"u8],
        _ => [],
    };

    public static byte[] Zip(params IEnumerable<string> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
            {
                using var content = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
                content.Write("<x/>"u8);
            }
        }

        return file.ToArray();
    }

    /// <summary>A header, and a directory with these streams.</summary>
    private static byte[] Compound(params string[] streams)
    {
        var file = new byte[512 * 3];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        for (var i = 0; i < streams.Length; i++)
        {
            var at = 512 + (i * 128);
            Encoding.Unicode.GetBytes(streams[i]).CopyTo(file, at);
            (file[at + 64], file[at + 66]) = ((byte)((streams[i].Length + 1) * 2), 2);
        }

        return file;
    }
}
