namespace Hotline.Local.Timers;

internal static partial class TimerLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A timer function failed. Function: {Function}")]
    public static partial void Failed(ILogger log, Exception e, string function);
}
