using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Hotline.Platform.Http;

namespace Hotline.Casework.Tickets;

/// <summary>Steps as they are stored: each under its type's name in camelCase, which must never change.</summary>
internal static class StepJson
{
    private static readonly JsonSerializerOptions Options = new(Json.Stored)
    {
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KnowSteps } },
    };

    /// <summary>Every kind of step there is.</summary>
    public static IReadOnlyList<Type> Kinds { get; } =
        [.. typeof(Step).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Step)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal)];

    public static string Name(Type kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.Name);

    public static string Write(Step step) => JsonSerializer.Serialize(step, Options);

    public static Step Read(string json) => JsonSerializer.Deserialize<Step>(json, Options)!;

    private static void KnowSteps(JsonTypeInfo type)
    {
        if (type.Type == typeof(Step))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "step" };
            foreach (var kind in Kinds)
            {
                type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, Name(kind)));
            }
        }
    }
}
