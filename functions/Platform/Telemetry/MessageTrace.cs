using System.Diagnostics;
using System.Text;

namespace Hotline.Platform.Telemetry;

/// <summary>
/// The W3C trace context of a queue message: the member <c>traceparent</c>, first in the JSON object that its body begins with. Whoever reads
/// the body ignores it; a copy in the poison queue keeps it.
/// </summary>
internal static class MessageTrace
{
    /// <summary>In bytes: 64 KiB, which a queue message may have, as Base64.</summary>
    private const int MostBytes = 48 * 1024;

    private const string Start = "{\"traceparent\":\"";
    private const int IdLength = 55;

    /// <summary>The message as it is sent on behalf of the current activity. One that begins with no object, or has no room for more, goes as it is.</summary>
    public static string Carry(string message)
    {
        if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id } || !message.StartsWith('{') || message.StartsWith(Start, StringComparison.Ordinal))
        {
            return message;
        }

        var carrying = message.StartsWith("{}", StringComparison.Ordinal) ? $"{Start}{id}\"{message[1..]}" : $"{Start}{id}\",{message[1..]}";
        return Encoding.UTF8.GetByteCount(carrying) <= MostBytes ? carrying : message;
    }

    /// <returns>The sender's context; none if the message has none.</returns>
    public static ActivityContext Of(string message) =>
        message.Length > Start.Length + IdLength
        && message.StartsWith(Start, StringComparison.Ordinal)
        && ActivityContext.TryParse(message.Substring(Start.Length, IdLength), null, isRemote: true, out var sender) ? sender : default;
}
