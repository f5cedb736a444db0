using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hotline.Local.Simulator;

/// <summary>What a call signs.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">Encoded.</param>
/// <param name="Query">Decoded.</param>
/// <param name="Header">A header's value by its lower-case name; null if missing.</param>
/// <param name="Body">As received.</param>
internal sealed record SignedCall(string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Query, Func<string, string?> Header, byte[] Body);

/// <summary>Alibaba Cloud's signature V3, <c>ACS3-HMAC-SHA256</c>, from the receiver's side and without the app's code.</summary>
internal static class AcsSignature
{
    public const string Algorithm = "ACS3-HMAC-SHA256";

    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(15);
    private static readonly string[] MustBeSigned = ["host", "x-acs-action", "x-acs-version", "x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"];

    /// <returns>Null for a call that the key's owner made just now.</returns>
    public static GatewayError? Check(SignedCall call, string keyId, string keySecret, DateTimeOffset now)
    {
        if (call.Header("authorization") is not { } authorization || !authorization.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            return GatewayError.IncompleteSignature;
        }

        var parts = authorization[Algorithm.Length..].Split(',').Select(p => p.Trim().Split('=', 2)).Where(p => p.Length == 2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var signed = parts.GetValueOrDefault("SignedHeaders", "").Split(';');
        if (parts.GetValueOrDefault("Credential") != keyId)
        {
            return GatewayError.UnknownKey;
        }

        if (MustBeSigned.Except(signed).Any())
        {
            return GatewayError.IncompleteSignature;
        }

        return !IsRecent(call.Header("x-acs-date"), now) ? GatewayError.Expired
            : call.Header("x-acs-content-sha256") == Hex(SHA256.HashData(call.Body)) && parts.GetValueOrDefault("Signature") == Sign(call, signed, keySecret) ? null
            : GatewayError.WrongSignature;
    }

    /// <param name="call">Its headers among others.</param>
    /// <param name="signedHeaders">Lower case, sorted.</param>
    /// <param name="keySecret">The key's.</param>
    public static string Sign(SignedCall call, IReadOnlyCollection<string> signedHeaders, string keySecret)
    {
        var query = call.Query.Select(q => $"{Encode(q.Key)}={Encode(q.Value)}").Order(StringComparer.Ordinal);
        var headers = string.Concat(signedHeaders.Select(h => $"{h}:{call.Header(h)?.Trim()}\n"));
        var canonical = $"{call.Method}\n{call.Path}\n{string.Join('&', query)}\n{headers}\n{string.Join(';', signedHeaders)}\n{call.Header("x-acs-content-sha256")}";
        var text = $"{Algorithm}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        return Hex(HMACSHA256.HashData(Encoding.UTF8.GetBytes(keySecret), Encoding.UTF8.GetBytes(text)));
    }

    private static bool IsRecent(string? date, DateTimeOffset now) =>
        DateTimeOffset.TryParseExact(date, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        && (now - at).Duration() <= MostSkew;

    /// <summary>RFC 3986: letters, digits and <c>-_.~</c> stay.</summary>
    private static string Encode(string text) => Uri.EscapeDataString(text);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
