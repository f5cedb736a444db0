using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Hotline.Platform.Http;

namespace Hotline.Sms.Webhooks;

/// <summary>
/// A queue message: the body of one webhook call, or some of its elements, byte by byte, after a line of JSON that says which. Always valid UTF-8, because not every version of the
/// Functions host hands other bytes on unchanged.
/// </summary>
/// <param name="Delivery">The call.</param>
/// <param name="Query">The called address's, without question mark.</param>
/// <param name="Body">Null if the elements are to be read from the raw log.</param>
internal sealed record WebhookBatch(WebhookDelivery Delivery, string Query, byte[]? Body)
{
    /// <summary>In bytes: 64 KiB, which a queue message may have, as Base64.</summary>
    public const int Limit = 48 * 1024;

    /// <summary>The place of the first element in the call.</summary>
    public int First { get; init; }

    /// <summary>How many elements of the raw log's body are meant, where it has to be read.</summary>
    public int Count { get; init; }

    /// <summary>The whole body is in the raw log already.</summary>
    public bool IsArchived { get; init; }

    private sealed record Header(WebhookDelivery Call, string Query, int First, int Count, bool IsArchived, bool HasBody, bool IsBase64);

    public BinaryData ToMessage()
    {
        var isText = Body is null || Utf8.IsValid(Body);
        var head = JsonSerializer.SerializeToUtf8Bytes(new Header(Delivery, Query, First, Count, IsArchived, Body is not null, !isText), Json.Stored);
        return new BinaryData([.. head, (byte)'\n', .. isText ? Body ?? [] : Encoding.ASCII.GetBytes(Convert.ToBase64String(Body!))]);
    }

    /// <exception cref="JsonException">It is no such message.</exception>
    public static WebhookBatch Read(BinaryData message)
    {
        var bytes = message.ToMemory().Span;
        var end = bytes.IndexOf((byte)'\n');
        var head = (end < 0 ? null : JsonSerializer.Deserialize<Header>(bytes[..end], Json.Stored)) ?? throw new JsonException("There is no header.");
        var rest = bytes[(end + 1)..].ToArray();
        var body = head.IsBase64 ? Convert.FromBase64String(Encoding.ASCII.GetString(rest)) : rest;
        return new WebhookBatch(head.Call, head.Query, head.HasBody ? body : null) { First = head.First, Count = head.Count, IsArchived = head.IsArchived };
    }
}
