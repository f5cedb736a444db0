using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Sms.Gateways;

/// <summary>A request in the one spelling that Alibaba's ACS3-HMAC-SHA256 and Tencent's TC3-HMAC-SHA256 sign.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">From the first slash.</param>
/// <param name="Query">Sorted and percent-encoded, without the question mark.</param>
/// <param name="Headers">Those that are signed: names in lower case, values as they are sent.</param>
/// <param name="Body">As it is sent.</param>
internal sealed record CanonicalRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string SignedHeaders => string.Join(';', Headers.Keys.Order(StringComparer.Ordinal));

    public string Hash => HashOf(Encoding.UTF8.GetBytes(ToString()));

    public static CanonicalRequest Of(HttpRequestMessage request, byte[] body, IReadOnlyDictionary<string, string> headers) => new(
        request.Method.Method, request.RequestUri!.AbsolutePath, request.RequestUri.Query.TrimStart('?'), headers, body);

    /// <returns>The header <c>Authorization</c>.</returns>
    public string Acs3(string keyId, string keySecret)
    {
        var signature = Convert.ToHexStringLower(Mac(Encoding.UTF8.GetBytes(keySecret), $"ACS3-HMAC-SHA256\n{Hash}"));
        return $"ACS3-HMAC-SHA256 Credential={keyId},SignedHeaders={SignedHeaders},Signature={signature}";
    }

    /// <inheritdoc cref="Acs3"/>
    public string Tc3(string service, DateTimeOffset now, string secretId, string secretKey)
    {
        var date = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var scope = $"{date}/{service}/tc3_request";
        string[] steps = [date, service, "tc3_request", $"TC3-HMAC-SHA256\n{now.ToUnixTimeSeconds()}\n{scope}\n{Hash}"];
        var signature = Convert.ToHexStringLower(steps.Aggregate(Encoding.UTF8.GetBytes("TC3" + secretKey), Mac));
        return $"TC3-HMAC-SHA256 Credential={secretId}/{scope}, SignedHeaders={SignedHeaders}, Signature={signature}";
    }

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public override string ToString()
    {
        var headers = Headers.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}:{h.Value.Trim()}\n");
        return $"{Method}\n{Path}\n{Query}\n{string.Concat(headers)}\n{SignedHeaders}\n{HashOf(Body)}";
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
