using System.Text;

namespace Hotline.City.Confidentiality;

/// <summary>What names the enterprise that wrote: its name, the person to reach there, its unified social credit code.</summary>
public sealed record Writer(string? EnterpriseName, string? ContactName, string? Uscc);

/// <summary>
/// Text without what would reach or identify a person: phone numbers, identity numbers, e-mail addresses and bank cards, every one of them.
/// Amounts, dates, ticket numbers and everything else stay as they are. Masked text is never longer, and masking it again changes nothing.
/// </summary>
internal static class Redaction
{
    private const string Hidden = "[隐去]";
    private const int ShortestName = 2;

    // Lengths of common company forms; what remains of a name still names the enterprise when it is this long.
    private const int ShortestCore = 4;

    private static readonly string[] CompanyForms = ["股份有限公司", "有限责任公司", "有限公司", "集团公司", "公司"];

    public static string Of(string text)
    {
        var reading = Reading(text);
        var cut = Cut(text, [.. PersonalNumbers.In(reading), .. PhoneNumbersInText.In(reading)]);
        // A mask can set free what was too close to see: an address and a number without anything between.
        return cut == text ? text : Of(cut);
    }

    /// <summary>The same, also without what names the enterprise that wrote it: its name, contact and credit code, and any other credit code.</summary>
    public static string OfAnonymous(string text, Writer writer)
    {
        var reading = Reading(text);
        var spans = Names(writer).SelectMany(name => Occurrences(reading, Reading(name))).Concat(PersonalNumbers.CreditCodesIn(reading));
        return Of(Cut(text, [.. spans]));
    }

    private static IEnumerable<string> Names(Writer writer)
    {
        var name = writer.EnterpriseName ?? "";
        var form = CompanyForms.FirstOrDefault(f => name.EndsWith(f, StringComparison.Ordinal)) ?? "";
        string?[] names = [name, name.Length - form.Length >= ShortestCore ? name[..^form.Length] : null, writer.ContactName, writer.Uscc];
        return names.OfType<string>().Where(n => n.Length >= ShortestName);
    }

    private static IEnumerable<Span> Occurrences(string reading, string name)
    {
        for (var at = 0; (at = reading.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            yield return new Span(at, name.Length, Hidden);
        }
    }

    /// <summary>The text with every full-width character as its ASCII one, so that what is found has the same place in both.</summary>
    private static string Reading(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = from[i] switch
            {
                >= '！' and <= '～' => (char)(from[i] - '！' + '!'),
                '\u3000' or '\u00A0' or '\t' => ' ',
                '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
                var c => c,
            };
        }
    });

    private static string Cut(string text, IReadOnlyCollection<Span> spans)
    {
        var cut = new StringBuilder(text.Length);
        var end = 0;
        foreach (var span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (span.Start >= end)
            {
                cut.Append(text, end, span.Start - end).Append(span.Mask);
            }

            end = Math.Max(end, span.Start + span.Length);
        }

        return cut.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>A place in a text and what to say instead.</summary>
    internal readonly record struct Span(int Start, int Length, string Mask);
}
