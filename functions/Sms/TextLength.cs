namespace Hotline.Sms;

/// <summary>How long texts are in billed messages.</summary>
internal static class TextLength
{
    private const int One = 70;
    private const int Part = 67;

    /// <summary>
    /// As mainland gateways bill, whatever the letters: up to 70 characters (UTF-16 units) are one message, a longer text is split into parts of 67.
    /// </summary>
    public static int Segments(string text) => text.Length <= One ? 1 : (text.Length + Part - 1) / Part;
}
