using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Hotline.Sms;

/// <summary>
/// A queue message: some elements of one webhook call, as the gateway <paramref name="Provider"/> sent them. <paramref name="Blob"/> names
/// the blob that holds the elements when one alone is too large for a queue message.
/// </summary>
public sealed record SmsBatch(string Provider, DateTimeOffset ReceivedAt, IReadOnlyList<JsonElement> Elements, string? Blob = null)
{
    /// <summary>What the elements of one message may take in bytes: 48 KiB of message (64 KiB as Base64) less the rest of it.</summary>
    internal const int Room = (48 * 1024) - 256;

    // A gateway's elements may nest as deep as the webhook reads them, two levels below the message's own root.
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = 66 };

    internal static BinaryData Write(string provider, DateTimeOffset receivedAt, IReadOnlyList<byte[]> elements, string? blob = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("provider", provider);
        json.WriteString("receivedAt", receivedAt);
        json.WriteString("blob", blob);
        json.WriteStartArray("elements");
        foreach (var element in elements)
        {
            json.WriteRawValue(element, skipInputValidation: true);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return new BinaryData(buffer.WrittenMemory);
    }

    internal static SmsBatch Read(string message)
    {
        using var json = JsonDocument.Parse(message, Depth);
        var root = json.RootElement;
        return new SmsBatch(
            root.GetProperty("provider").GetString()!,
            root.GetProperty("receivedAt").GetDateTimeOffset(),
            [.. root.GetProperty("elements").EnumerateArray().Select(e => e.Clone())],
            root.GetProperty("blob").GetString());
    }

    /// <summary>Of a day's blobs; the id keeps two deliveries apart.</summary>
    internal static string NewBlobName(string provider, DateTimeOffset receivedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{provider}/{receivedAt:yyyyMMdd}/{Guid.CreateVersion7(receivedAt):N}.json");
}
