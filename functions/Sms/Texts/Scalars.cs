namespace Hotline.Sms.Texts;

internal static class Scalars
{
    /// <summary>The text without halves of surrogate pairs, which neither the normalisation nor storage takes.</summary>
    public static string Of(ReadOnlySpan<char> text) => string.Concat(text.ToString().EnumerateRunes());
}
