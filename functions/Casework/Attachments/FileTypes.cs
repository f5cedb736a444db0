namespace Hotline.Casework.Attachments;

/// <summary>
/// Which files are taken: images, PDF, Office without macros, plain text. What a file is called must be what it is, judged by its content;
/// signatures as their formats' specifications give them.
/// </summary>
internal static class FileTypes
{
    public const string Allowed = "jpg, jpeg, png, gif, webp, bmp, pdf, doc, docx, xls, xlsx, ppt, pptx, txt, csv";

    private const int HeadLength = 18;

    private static readonly Dictionary<string, (string ContentType, Func<byte[], Stream, bool> Is)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = ("image/jpeg", (head, _) => Starts(head, 0xFF, 0xD8, 0xFF)),
        [".jpeg"] = ("image/jpeg", (head, _) => Starts(head, 0xFF, 0xD8, 0xFF)),
        [".png"] = ("image/png", (head, _) => Starts(head, 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A)),
        [".gif"] = ("image/gif", (head, _) => head.AsSpan().StartsWith("GIF87a"u8) || head.AsSpan().StartsWith("GIF89a"u8)),
        [".webp"] = ("image/webp", (head, _) => head.AsSpan().StartsWith("RIFF"u8) && head.AsSpan(8).StartsWith("WEBP"u8)),
        [".bmp"] = ("image/bmp", (head, _) => head.AsSpan().StartsWith("BM"u8) && head[14] is 12 or 40 or 52 or 56 or 108 or 124),
        [".pdf"] = ("application/pdf", (head, _) => head.AsSpan().StartsWith("%PDF-"u8)),
        [".doc"] = ("application/msword", (_, file) => CompoundFile.Holds(file, "WordDocument")),
        [".xls"] = ("application/vnd.ms-excel", (_, file) => CompoundFile.Holds(file, "Workbook", "Book")),
        [".ppt"] = ("application/vnd.ms-powerpoint", (_, file) => CompoundFile.Holds(file, "PowerPoint Document")),
        [".docx"] = (OpenXml("wordprocessingml.document"), (_, file) => ZipDirectory.Holds(file, "word/document.xml")),
        [".xlsx"] = (OpenXml("spreadsheetml.sheet"), (_, file) => ZipDirectory.Holds(file, "xl/workbook.xml")),
        [".pptx"] = (OpenXml("presentationml.presentation"), (_, file) => ZipDirectory.Holds(file, "ppt/presentation.xml")),
        [".txt"] = ("text/plain", (_, file) => PlainText.Is(file)),
        [".csv"] = ("text/csv", (_, file) => PlainText.Is(file)),
    };

    public static bool IsKnown(string name) => Types.ContainsKey(Path.GetExtension(name));

    /// <param name="name">With its extension.</param>
    /// <param name="content">Can seek; read from its start.</param>
    /// <returns>The content type, or null when the content is not what the extension says.</returns>
    public static string? Of(string name, Stream content)
    {
        if (!Types.TryGetValue(Path.GetExtension(name), out var type))
        {
            return null;
        }

        var head = new byte[HeadLength];
        content.Position = 0;
        content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        content.Position = 0;
        return type.Is(head, content) ? type.ContentType : null;
    }

    private static bool Starts(byte[] head, params ReadOnlySpan<byte> signature) => head.AsSpan().StartsWith(signature);

    private static string OpenXml(string kind) => $"application/vnd.openxmlformats-officedocument.{kind}";
}
