using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Platform.Storage;

/// <summary>
/// A value as the one sequence of bytes that its hash is of: members in ordinal order, numbers without trailing zeros, no spaces, UTF-8. Equal
/// values have equal bytes, wherever they were made.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        MaxDepth = 32,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static byte[] Of<T>(T value) => Canonical(JsonSerializer.SerializeToElement(value, Options));

    /// <exception cref="JsonException">It is no such thing.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException($"It is no {typeof(T).Name}.");

    /// <returns>SHA-256 in lower-case hexadecimal digits.</returns>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Canonical(JsonElement whole)
    {
        using var bytes = new MemoryStream();
        using (var to = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(to, whole);
        }

        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter to, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    to.WritePropertyName(member.Name);
                    Write(to, member.Value);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(to, item);
                }

                to.WriteEndArray();
                break;
            case JsonValueKind.Number:
                to.WriteRawValue(element.GetDecimal().ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            default:
                element.WriteTo(to);
                break;
        }
    }
}
