using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.City.Directory;

namespace Hotline.City.Confidentiality;

/// <summary>Identity numbers, e-mail addresses, bank cards and credit codes in a text (pure).</summary>
internal static partial class PersonalNumbers
{
    private const int OldIdentity = 15;
    private const int Identity = 18;

    // GB 11643-1999: weights 2^(17-i) mod 11, and the check character by the sum's remainder.
    private const string CheckCharacters = "10X98765432";

    // First two digits of GB/T 2260: provinces; 71, 81, 82, 83 for residents from there, 91 abroad.
    private static readonly int[] Provinces =
        [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91];

    /// <param name="reading">In half-width characters.</param>
    public static IEnumerable<Redaction.Span> In(string reading) =>
    [
        .. Mail().Matches(reading).Select(m => new Redaction.Span(m.Index, m.Length, "[邮箱]")),
        .. LongNumber().Matches(reading).Where(m => IsIdentity(Bare(m))).Select(m => new Redaction.Span(m.Index, m.Length, "[身份证号]")),
        .. LongNumber().Matches(reading).Where(m => IsBankCard(Bare(m))).Select(m => new Redaction.Span(m.Index, m.Length, "[银行卡号]")),
    ];

    public static IEnumerable<Redaction.Span> CreditCodesIn(string reading) =>
        CreditCode().Matches(reading).Where(m => UnifiedCreditCode.IsValid(m.Value.ToUpperInvariant())).Select(m => new Redaction.Span(m.Index, m.Length, "[信用代码]"));

    private static string Bare(Match match) => string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private static bool IsIdentity(string bare) => bare.Length switch
    {
        Identity => IsProvince(bare) && IsDate(bare[6..14]) && bare[^1] == Check(bare),
        OldIdentity => bare[^1] != 'X' && IsProvince(bare) && IsDate("19" + bare[6..12]),
        _ => false,
    };

    private static bool IsProvince(string bare) => Provinces.Contains(int.Parse(bare[..2], CultureInfo.InvariantCulture));

    private static bool IsDate(string yyyymmdd) =>
        yyyymmdd[..2] is "19" or "20" && DateOnly.TryParseExact(yyyymmdd, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static char Check(string bare) =>
        CheckCharacters[Enumerable.Range(0, Identity - 1).Sum(i => (bare[i] - '0') * ((1 << (Identity - 1 - i)) % 11)) % 11];

    /// <summary>ISO/IEC 7812: an issuer's first digits as cards in this country have them, and the check digit by Luhn.</summary>
    private static bool IsBankCard(string bare) => bare.Length is >= 16 and <= 19 && CardStart().IsMatch(bare) && Luhn(bare) % 10 == 0;

    private static int Luhn(string digits) => digits.Reverse().Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(d => d > 9 ? d - 9 : d);

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]{1,64}@(?:[A-Za-z0-9\-]{1,63}\.){1,8}[A-Za-z]{2,24}")]
    private static partial Regex Mail();

    // In one piece, or in groups that a blank or a hyphen keeps apart.
    [GeneratedRegex(@"(?<![0-9A-Za-z.])[0-9]{3,}(?:[ \-]?[0-9]{2,}){0,5}[Xx]?(?![0-9A-Za-z])")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"^(62|4|5|60|9558)[0-9]+$")]
    private static partial Regex CardStart();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9A-Za-z]{18}(?![0-9A-Za-z])")]
    private static partial Regex CreditCode();
}
