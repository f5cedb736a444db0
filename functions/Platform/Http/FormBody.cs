using System.Net;
using System.Text;

namespace Hotline.Sms.Gateways;

/// <summary>The parameters of a form body or an address's query, as they were sent: all of them, untrimmed, in their order.</summary>
internal sealed class FormBody
{
    // A message has some thirty; more than these are not read.
    private const int Most = 500;

    private FormBody(IReadOnlyList<KeyValuePair<string, string>> all) => All = all;

    public IReadOnlyList<KeyValuePair<string, string>> All { get; }

    /// <returns>The first value of a name that is not empty; null for none.</returns>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (All.FirstOrDefault(p => p.Key == name && p.Value.Length > 0).Value is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    public static FormBody Read(ReadOnlySpan<byte> body) => Read(Encoding.UTF8.GetString(body));

    public static FormBody Read(string body) =>
        new([.. body.Split('&', Most + 1, StringSplitOptions.RemoveEmptyEntries).Take(Most).Select(Pair)]);

    private static KeyValuePair<string, string> Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? KeyValuePair.Create(Decode(text), "") : KeyValuePair.Create(Decode(text[..at]), Decode(text[(at + 1)..]));
    }

    /// <summary>Bytes that are no UTF-8 become U+FFFD.</summary>
    private static string Decode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }
}
