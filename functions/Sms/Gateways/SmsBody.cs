using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Hotline.Sms.Gateways;

/// <summary>Takes a gateway's batch apart without changing what its elements say.</summary>
internal static class SmsBody
{
    /// <returns>The raw UTF-8 of every element of the array, or of the single object; empty for <c>[]</c> and <c>{}</c>; null for anything else.</returns>
    /// <param name="body">As received.</param>
    /// <param name="depth">How deep it may be nested.</param>
    public static IReadOnlyList<byte[]>? Elements(byte[] body, int depth = 64)
    {
        try
        {
            using var json = JsonDocument.Parse(WellFormed(body), new JsonDocumentOptions { MaxDepth = depth });
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Array => [.. json.RootElement.EnumerateArray().Select(Raw)],
                JsonValueKind.Object => json.RootElement.EnumerateObject().Any() ? [Raw(json.RootElement)] : [],
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Raw(JsonElement element) => JsonMarshal.GetRawUtf8Value(element).ToArray();

    /// <summary>Some gateways pass on what a phone sent in another encoding: the bytes that are no UTF-8 become U+FFFD, the rest stays readable.</summary>
    private static ReadOnlyMemory<byte> WellFormed(byte[] body)
    {
        var utf8 = Utf8.IsValid(body) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body));
        return utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? utf8.AsMemory(Encoding.UTF8.Preamble.Length) : utf8;
    }
}
