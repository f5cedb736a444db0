using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Platform.Storage;

/// <summary>
/// How records are read from queues, in both hosts: as <c>Json.Options</c> writes them. A member that is unknown here is ignored, because
/// while a new version is rolled out the old one still takes messages.
/// </summary>
internal static class MessageJson
{
    /// <summary>For the host's own options, which carry the Functions worker's defaults.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNameCaseInsensitive = true;
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
