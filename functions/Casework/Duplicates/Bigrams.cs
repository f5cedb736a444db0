namespace Hotline.Casework.Duplicates;

/// <summary>
/// The pairs of neighbouring letters in a text, each as 16 bits of hash, sorted, each once: small to keep, and no way back to the text.
/// Digits take no part: amounts change, and phone numbers are nobody's matter.
/// </summary>
internal static class Bigrams
{
    public static ushort[] Of(string text)
    {
        var pairs = new SortedSet<ushort>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLetter(text[i - 1]) && char.IsLetter(text[i]))
            {
                pairs.Add(Hash(char.ToLowerInvariant(text[i - 1]), char.ToLowerInvariant(text[i])));
            }
        }

        return [.. pairs];
    }

    /// <returns>Dice's coefficient, 0 to 1: twice what both have over what each has.</returns>
    public static double Similarity(ushort[] one, ushort[] other)
    {
        if (one.Length + other.Length == 0)
        {
            return 0;
        }

        var known = one.ToHashSet();
        return 2.0 * other.Count(known.Contains) / (one.Length + other.Length);
    }

    private static ushort Hash(char first, char second) => unchecked((ushort)((first * 31421) + (second * 6927)));
}
