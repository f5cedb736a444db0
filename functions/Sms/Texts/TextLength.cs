namespace Hotline.Sms.Texts;

/// <summary>How long texts are in billed messages.</summary>
internal static class TextLength
{
    private const int One = 70;
    private const int Part = 67;
    private const int GsmOne = 160;
    private const int GsmPart = 153;

    private const string Gsm = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private const string GsmTwice = "^{}\\[~]|€\f";

    /// <summary>
    /// As mainland gateways bill, whatever the letters: up to 70 characters (UTF-16 units) are one message, a longer text is split into parts of 67.
    /// </summary>
    public static int Segments(string text) => text.Length <= One ? 1 : (text.Length + Part - 1) / Part;

    /// <summary>
    /// As 3GPP TS 23.038 has it, and Twilio bills: 160 letters of the GSM alphabet (153 a part), of which some take the room of two; with any
    /// other letter as above, and no part ends within a character.
    /// </summary>
    public static int GsmSegments(string text)
    {
        var sizes = text.All(c => Gsm.Contains(c, StringComparison.Ordinal) || GsmTwice.Contains(c, StringComparison.Ordinal))
            ? text.Select(c => GsmTwice.Contains(c, StringComparison.Ordinal) ? 2 : 1).ToList()
            : null;
        return sizes is null ? Parts([.. text.EnumerateRunes().Select(r => r.Utf16SequenceLength)], One, Part) : Parts(sizes, GsmOne, GsmPart);
    }

    private static int Parts(List<int> sizes, int one, int part)
    {
        if (sizes.Sum() <= one)
        {
            return 1;
        }

        var (parts, filled) = (1, 0);
        foreach (var size in sizes)
        {
            (parts, filled) = filled + size <= part ? (parts, filled + size) : (parts + 1, size);
        }

        return parts;
    }
}
