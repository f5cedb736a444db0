using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace Hotline.Local.Queues;

/// <summary>
/// What a queue function's other parameters bind to by name. As in the Functions host, a top-level property of a JSON object hides
/// metadata of the same name.
/// </summary>
internal static class MessageMetadata
{
    private static readonly Dictionary<string, Func<QueueMessage, object?>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Id"] = m => m.MessageId,
        ["DequeueCount"] = m => m.DequeueCount,
        ["PopReceipt"] = m => m.PopReceipt,
        ["InsertionTime"] = m => m.InsertedOn,
        ["ExpirationTime"] = m => m.ExpiresOn,
        ["NextVisibleTime"] = m => m.NextVisibleOn,
        ["QueueTrigger"] = m => m.Body.ToString(),
    };

    public static IReadOnlyCollection<string> Names => Known.Keys;

    public static object? Find(QueueMessage message, string name) =>
        PropertyOf(message.Body, name) ?? Known.GetValueOrDefault(name)?.Invoke(message);

    private static string? PropertyOf(BinaryData body, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? json.RootElement.EnumerateObject().LastOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value.ValueKind: not JsonValueKind.Undefined } p
                    ? p.Value.ToString()
                    : null
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
