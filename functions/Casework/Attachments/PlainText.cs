using System.Text;

namespace Hotline.Casework.Attachments;

/// <summary>Text in UTF-8 or GB 18030 without control characters that no text has.</summary>
internal static class PlainText
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
    ];

    public static bool Is(Stream file) => Encodings.Any(encoding => IsIn(encoding, file));

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
