using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hotline.Casework.Open311;

/// <summary>How answers are spelled: the format is the ending of the address.</summary>
internal sealed record Open311Format(string Name, string ContentType)
{
    public static readonly Open311Format Xml = new("xml", "text/xml; charset=utf-8");
    public static readonly Open311Format Json = new("json", "application/json; charset=utf-8");

    /// <summary>The specification's names. Fields that it knows and we do not are null, as in its examples.</summary>
    public static readonly JsonSerializerOptions Names = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>Null for another format.</returns>
    public static Open311Format? Of(string ending) => ending switch
    {
        _ when string.Equals(ending, Xml.Name, StringComparison.OrdinalIgnoreCase) => Xml,
        _ when string.Equals(ending, Json.Name, StringComparison.OrdinalIgnoreCase) => Json,
        _ => null,
    };

    /// <param name="root">The name of the XML's root; JSON has none (the Spark convention).</param>
    /// <param name="body">A record, or a list of records.</param>
    /// <returns>UTF-8.</returns>
    public byte[] Write(string root, object body) => this == Json
        ? JsonSerializer.SerializeToUtf8Bytes(body, Names)
        : Open311Xml.Write(root, JsonSerializer.SerializeToNode(body, Names)!);
}
