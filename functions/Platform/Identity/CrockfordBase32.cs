namespace Hotline.Platform.Identity;

/// <summary>Crockford's base 32 (crockford.com/base32.html): no I, L, O, U, so that a person can read a number over the phone.</summary>
internal static class CrockfordBase32
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <returns><paramref name="length"/> characters of 5 bits each; needs 5·length/8 bytes, rounded up.</returns>
    public static string Encode(ReadOnlySpan<byte> bytes, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            var bit = i * 5;
            var pair = (bytes[bit / 8] << 8) | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text[i] = Alphabet[(pair >> (11 - bit % 8)) & 31];
        }

        return new string(text);
    }

    /// <summary>What a person typed, as it was printed: upper case, no blanks or hyphens, O read as 0, I and L as 1.</summary>
    public static string Normalise(string typed) => string.Concat(typed
        .ToUpperInvariant()
        .Where(c => c is not ('-' or ' '))
        .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
}
