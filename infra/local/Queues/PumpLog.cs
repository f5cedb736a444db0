namespace Hotline.Local.Queues;

internal static partial class PumpLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A queue function failed. Function: {Function} Message: {MessageId} Try: {Try}")]
    public static partial void Failed(ILogger log, Exception e, string function, string messageId, long @try);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "A message goes to the poison queue. Queue: {Queue} Message: {MessageId}")]
    public static partial void Poison(ILogger log, string queue, string messageId);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "A message could not be finished and will come again. Queue: {Queue} Message: {MessageId}")]
    public static partial void NotFinished(ILogger log, Exception e, string queue, string messageId);

    [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "A message could not be kept invisible and may run twice. Queue: {Queue} Message: {MessageId}")]
    public static partial void NotRenewed(ILogger log, Exception e, string queue, string messageId);

    [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "A queue could not be read; trying again. Queue: {Queue}")]
    public static partial void NotReceived(ILogger log, Exception e, string queue);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "Stopped while messages were in work; they will come again. Queue: {Queue} Messages: {Count}")]
    public static partial void NotDrained(ILogger log, string queue, int count);
}
