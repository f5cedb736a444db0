using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Azure.Storage.Queues.Models;
using Hotline.Local.Hosting;

namespace Hotline.Local.Queues;

/// <summary>The arguments of a queue function: the message in the type it asks for, metadata by name, and cancellation.</summary>
internal sealed class QueueArguments
{
    private readonly List<Func<QueueMessage, CancellationToken, object?>> sources;
    private readonly JsonSerializerOptions json;

    public QueueArguments(Function function, JsonSerializerOptions json)
    {
        this.json = json;
        sources = [.. function.Method.GetParameters().Select(p => function.IsTrigger(p) ? Body(p.ParameterType) : Other(p))];
    }

    /// <exception cref="JsonException">The body is not the JSON that the function asks for.</exception>
    public object?[] From(QueueMessage message, CancellationToken cancel) => [.. sources.Select(source => source(message, cancel))];

    private Func<QueueMessage, CancellationToken, object?> Body(Type type) =>
        type == typeof(string) ? (m, _) => m.Body.ToString()
        : type == typeof(byte[]) ? (m, _) => m.Body.ToArray()
        : type == typeof(BinaryData) ? (m, _) => m.Body
        : type == typeof(QueueMessage) ? (m, _) => m
        : (m, _) => JsonSerializer.Deserialize(m.Body, type, json) ?? throw new JsonException("The message is null.");

    private static Func<QueueMessage, CancellationToken, object?> Other(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(CancellationToken)
            ? (_, cancel) => cancel
            : (message, _) => Convert(MessageMetadata.Find(message, parameter.Name!), parameter);

    private static object? Convert(object? value, ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return value switch
        {
            null when type == parameter.ParameterType => throw new InvalidOperationException($"The trigger's metadata has no {parameter.Name}."),
            null => null,
            _ when type.IsInstanceOfType(value) => value,
            DateTimeOffset time when type == typeof(DateTime) => time.UtcDateTime,
            _ => TypeDescriptor.GetConverter(type).ConvertFromInvariantString(System.Convert.ToString(value, CultureInfo.InvariantCulture)!),
        };
    }
}
