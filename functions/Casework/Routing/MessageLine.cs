using System.Text.Json;
using System.Text.Json.Serialization;
using Hotline.City.Directory;

namespace Hotline.Casework.Routing;

/// <summary>One line of a message file as it is written.</summary>
internal sealed record MessageLine(
    string Id, TicketType Type, string Title, string Body, string? Category = null, string? UnitHint = null, string? Place = null,
    Dispatched? Expected = null, string? Difficulty = null, string? DupOf = null)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static readonly IReadOnlyList<string> Required = ["id", "type", "title", "body"];

    public static readonly IReadOnlyList<string> Members = [.. Required, "category", "unit_hint", "place", "expected", "difficulty", "dup_of"];

    public LabelledMessage ToMessage() =>
        new(Id, new MessageText(Type, Category, Title, Body, UnitHint, Place), Expected, Difficulty, DupOf);
}
