using System.Text;

namespace Hotline.Casework.Routing;

/// <summary>One spelling for what means the same: full-width and half-width forms, upper and lower case.</summary>
internal static class Normalized
{
    private const char Gap = '…';

    public static string Text(string text)
    {
        // NFKC would turn the ellipsis into three dots.
        var parts = text.Split(Gap).Select(part => Valid(part).Normalize(NormalizationForm.FormKC));
        return string.Join(Gap, parts).ToUpperInvariant().Trim();
    }

    /// <summary>Half a surrogate pair cannot be normalized; such text comes from cutting at a fixed length.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
