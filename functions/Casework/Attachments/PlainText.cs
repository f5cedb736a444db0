using System.Text;
using Hotline.Platform.Http;

namespace Hotline.Casework.Attachments;

/// <summary>Text in UTF-8 or GB 18030 without control characters that no text has.</summary>
internal static class PlainText
{
    public static bool Is(Stream file) => IsIn(Charsets.Utf8, file) || IsIn(Charsets.Gb18030, file);

    private static bool IsIn(Encoding encoding, Stream file)
    {
        file.Position = 0;
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var chunk = new char[16 * 1024];
        try
        {
            int read;
            while ((read = reader.Read(chunk)) > 0)
            {
                if (chunk.AsSpan(0, read).ContainsAnyInRange('\0', '\b'))
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
