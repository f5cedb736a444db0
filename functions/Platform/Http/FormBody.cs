using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Hotline.Platform.Http;

/// <summary>
/// The parameters of a form body or an address's query, as they were sent: all of them, untrimmed, in their order. ASP.NET's own readers take escapes for
/// UTF-8 whatever charset is named, and leave those that are none as they stand.
/// </summary>
internal sealed class FormBody
{
    // A message has some thirty.
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

    /// <param name="body">As received.</param>
    /// <param name="charset">UTF-8 unless given.</param>
    /// <returns>Null for bytes that are no text in the charset, and for too many parameters.</returns>
    public static FormBody? Read(ReadOnlySpan<byte> body, Encoding? charset = null)
    {
        List<KeyValuePair<string, string>> all = [];
        try
        {
            // Latin-1 keeps every byte as it is.
            foreach (var pair in new QueryStringEnumerable(Encoding.Latin1.GetString(body)))
            {
                all.Add(KeyValuePair.Create(Decode(pair.EncodedName, charset), Decode(pair.EncodedValue, charset)));
            }
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return all.Count <= Most ? new FormBody(all) : null;
    }

    private static string Decode(ReadOnlyMemory<char> encoded, Encoding? charset)
    {
        var bytes = Encoding.Latin1.GetBytes(encoded.ToArray());
        return (charset ?? Charsets.Utf8).GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length)!);
    }
}
