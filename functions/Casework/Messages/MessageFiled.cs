using Hotline.City.Calendar;

namespace Hotline.Casework.Messages;

/// <summary>What stands on the queue <c>messages</c> once a message is accepted: all of it, for nothing else was stored.</summary>
public sealed record MessageFiled(string Number, MessageContent Content, DateTimeOffset FiledAt, Promise Promised)
{
    /// <summary>Through which door it came; null for the city's own form.</summary>
    public string? Source { get; init; }
}
