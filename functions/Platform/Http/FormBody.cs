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
    private FormBody(IReadOnlyList<KeyValuePair<string, string>> all) => All = all;

    public IReadOnlyList<KeyValuePair<string, string>> All { get; }

    /// <returns>The first value of a name that is not empty; null for none.</returns>
    public string? this[params string[] names] => names.SelectMany(name => All.Where(p => p.Key == name && p.Value.Length > 0)).FirstOrDefault().Value;

    /// <param name="body">As received.</param>
    /// <param name="charset">UTF-8 unless given.</param>
    /// <returns>Null for bytes that are no text in the charset.</returns>
    public static FormBody? Read(ReadOnlySpan<byte> body, Encoding? charset = null)
    {
        try
        {
            List<KeyValuePair<string, string>> all = [];
            // Latin-1 keeps every byte as it is.
            foreach (var pair in new QueryStringEnumerable(Encoding.Latin1.GetString(body)))
            {
                all.Add(KeyValuePair.Create(Decode(pair.EncodedName, charset), Decode(pair.EncodedValue, charset)));
            }

            return new FormBody(all);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Decode(ReadOnlyMemory<char> encoded, Encoding? charset)
    {
        var bytes = Encoding.Latin1.GetBytes(encoded.ToArray());
        return (charset ?? Charsets.Utf8).GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length)!);
    }
}
