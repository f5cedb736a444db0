using System.Text.Json;
using Hotline.Http;

namespace Hotline.Messages;

/// <summary>What stands on the queue <c>messages</c> once a message is accepted: all of it, for nothing else was stored.</summary>
public sealed record MessageFiled(string Number, MessageContent Content, DateTimeOffset FiledAt, Promise Promised)
{
    public string ToQueueText() => JsonSerializer.Serialize(this, Json.Stored);

    public static MessageFiled Read(string queueText) => JsonSerializer.Deserialize<MessageFiled>(queueText, Json.Stored)!;
}
