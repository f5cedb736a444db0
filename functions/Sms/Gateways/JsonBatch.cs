using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.Sms.Texts;

namespace Hotline.Sms.Gateways;

/// <summary>Webhook bodies that are a JSON array, or one of its objects alone; and the JSON that gateways are sent.</summary>
internal static class JsonBatch
{
    // Deeper than an element may be to be read: one that is too deep must not spoil the others.
    private const int Depth = 512;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <inheritdoc cref="ISmsWebhook.Split"/>
    public static IReadOnlyList<byte[]>? Split(byte[] body) => SmsBody.Elements(body, Depth);

    /// <inheritdoc cref="ISmsWebhook.Join"/>
    public static byte[] Join(IReadOnlyList<byte[]> parts)
    {
        using var body = new MemoryStream();
        body.WriteByte((byte)'[');
        for (var i = 0; i < parts.Count; i++)
        {
            body.Write(i > 0 ? ","u8 : []);
            body.Write(parts[i]);
        }

        body.WriteByte((byte)']');
        return body.ToArray();
    }

    /// <returns>What <paramref name="read"/> makes of an object; null for anything else, whatever is wrong with it.</returns>
    public static T? Read<T>(byte[] part, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using var json = JsonDocument.Parse(part);
            return json.RootElement.ValueKind == JsonValueKind.Object ? read(json.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter: half a surrogate pair in a property's name.
            return null;
        }
    }

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Plain);
}
