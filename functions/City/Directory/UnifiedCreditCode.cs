namespace Hotline.City.Directory;

/// <summary>The unified social credit code (统一社会信用代码) of GB 32100-2015: 18 characters, the last one a check character.</summary>
internal static class UnifiedCreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    /// <summary>The code in upper case without blanks, as people and spreadsheets spell it in many ways.</summary>
    public static string Normalise(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <returns>False for a wrong length, a character outside the alphabet (I, O, S, V, Z), a wrong place code or a wrong check character.</returns>
    public static bool IsValid(string code) =>
        code.Length == Length
        && code.All(Alphabet.Contains)
        && code[2..8].All(char.IsAsciiDigit)
        && code[^1] == Check(code);

    private static char Check(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in code[..^1])
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - sum % 31) % 31];
    }
}
