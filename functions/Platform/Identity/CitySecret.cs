using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Hotline.Platform.Identity;

/// <summary>
/// Keyed hashes under the city's secret: ticket numbers, query codes, ballot tokens, and phone numbers where they are keys.
/// Each purpose has its own key (HKDF-SHA256, RFC 5869), so that a value of one can never stand for another.
/// </summary>
public sealed class CitySecret(IOptions<CitySecretOptions> options)
{
    private readonly byte[] root = Encoding.UTF8.GetBytes(options.Value.Secret);
    private readonly ConcurrentDictionary<string, byte[]> keys = new(StringComparer.Ordinal);

    /// <returns>32 bytes, HMAC-SHA256 of <paramref name="text"/> under the key of <paramref name="purpose"/>.</returns>
    /// <param name="purpose">One of the app's few, never text from outside.</param>
    /// <param name="text">What the hash stands for.</param>
    public byte[] Mac(string purpose, string text) => HMACSHA256.HashData(keys.GetOrAdd(purpose, DeriveKey), Encoding.UTF8.GetBytes(text));

    /// <summary>Compares codes, tokens and signatures in constant time.</summary>
    public static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private byte[] DeriveKey(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: Encoding.UTF8.GetBytes(purpose));
}
