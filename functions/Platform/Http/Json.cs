using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hotline.Platform.Http;

/// <summary>How the app reads and writes JSON everywhere: camelCase, enum names, unknown members refused, Chinese unescaped.</summary>
internal static class Json
{
    public static readonly JsonSerializerOptions Options = Create(isLenient: false);

    /// <summary>
    /// For what the app itself wrote into queues and tables: another version of it may have known more or fewer members, and nulls are left out.
    /// </summary>
    public static readonly JsonSerializerOptions Stored = Create(isLenient: true);

    private static JsonSerializerOptions Create(bool isLenient)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = isLenient ? JsonUnmappedMemberHandling.Skip : JsonUnmappedMemberHandling.Disallow,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = !isLenient,
            MaxDepth = 16,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
