using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Hotline.City.Confidentiality;

/// <summary>
/// Phone numbers in a text (pure): mobiles and landlines of the mainland in the groupings that people write, bare local numbers after a word
/// that announces them, and what libphonenumber finds with a country code or as a 400/800 number. Public short numbers such as 12345 are none.
/// </summary>
internal static partial class PhoneNumbersInText
{
    private const string Mask = "[电话]";

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <param name="reading">In half-width characters.</param>
    public static IEnumerable<Redaction.Span> In(string reading) =>
    [
        .. Ours(reading),
        .. Numbers.FindNumbers(reading, "CN").Where(m => IsWritten(m.RawString)).Select(m => new Redaction.Span(m.Start, m.Length, Mask)),
    ];

    private static IEnumerable<Redaction.Span> Ours(string reading) =>
        new[] { Mobile(), SpelledOut(), Landline(), Announced() }
            .SelectMany(kind => kind.Matches(reading))
            .Select(match => match.Groups["number"])
            .Select(number => new Redaction.Span(number.Index, number.Length, Mask));

    /// <summary>The library takes any row of digits of a fitting length, also an amount; a country code or a service prefix does not come by chance.</summary>
    private static bool IsWritten(string raw) => ForeignOrService().IsMatch(raw);

    // 11 digits in a row, in the usual groups, or each apart; an amount or a measure is none.
    [GeneratedRegex("""
        (?<![0-9]|[0-9]\.)
        (?<number>(?:\(?(?:\+|00)?86\)?[ \-]{0,2})?
            (?:1[3-9][0-9]{9}
              |1[3-9][0-9][ \-._/·,*]{1,3}[0-9]{4}[ \-._/·,*]{1,3}[0-9]{4}
              |1[3-9][0-9][ \-._·]{1,3}(?:[0-9]{8}|[0-9]{5}[ \-._·]{1,3}[0-9]{3})
              |1[3-9][0-9]{2}[ \-._·]{1,3}[0-9]{3}[ \-._·]{1,3}[0-9]{4}
              |1[3-9][0-9]{3}[ \-._·]{1,3}[0-9]{6}
              |1[3-9][0-9]{5}[ \-._·]{1,3}[0-9]{4}
              |1[ \-._·]{1,2}[3-9](?:[ \-._·]{1,2}[0-9]){9}))
        (?![0-9]|\.[0-9]|[ ]?(?:元(?!旦)|万元|亿|吨|度电|千瓦|平方米|股|%))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mobile();

    // Numerals instead of digits, as those write who know that digits are masked.
    [GeneratedRegex("(?<![〇零一二三四五六七八九幺0-9])(?<number>[一幺][三四五六七八九](?:[ -]?[〇零一二三四五六七八九幺]){9})(?![〇零一二三四五六七八九幺0-9])")]
    private static partial Regex SpelledOut();

    // Area code 0xx or 0xxx, then a local number, which never begins with 0 or 1; perhaps an extension.
    [GeneratedRegex("""
        (?<![0-9]|[0-9]\.)
        (?<number>(?:(?:\+|00)?86[ \-]{0,2})?
            \(?0?(?:(?<=0)(?:10|2[0-9])\)?[ \-]{0,2}[2-8][0-9]{3}[ \-]?[0-9]{4}
                   |(?<=0)[3-9][0-9]{2}\)?[ \-]{0,2}[2-8][0-9]{2,3}[ \-]?[0-9]{4})
            (?:[ \-]?(?:转|分机|ext\.?)[ ]?[0-9]{1,5}|-[0-9]{1,5})?)
        (?![0-9])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Landline();

    [GeneratedRegex("""
        (?:电话|座机|固话|传真|手机号?|联系方式|拨打|致电|[Tt][Ee][Ll])(?:号码)?[是为:]?[ :.]{0,3}
        (?<number>[2-8][0-9]{2,3}[ \-]?[0-9]{4})
        (?![0-9]|[.年元万]|[ ]?(?:次|个|台|部|分钟|人))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Announced();

    [GeneratedRegex(@"^\(?(?:\+|00[1-9]|[48]00[ \-])")]
    private static partial Regex ForeignOrService();
}
