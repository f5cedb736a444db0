using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Alarms;

internal static partial class ClocksLog
{
    [LoggerMessage(EventId = 500, Level = LogLevel.Information, Message = "Alarms rang. Done: {Done}, failed: {Failed}")]
    public static partial void Rung(this ILogger log, int done, int failed);

    [LoggerMessage(EventId = 501, Level = LogLevel.Error, Message = "A ticket's alarm failed and will ring again. Number: {Number}")]
    public static partial void AlarmFailed(this ILogger log, string number, Exception e);

    [LoggerMessage(EventId = 502, Level = LogLevel.Warning, Message = "A due date had to guess the working days of a year that is not imported. Number: {Number}, listed: {Year}")]
    public static partial void Provisional(this ILogger log, string number, string year);

    [LoggerMessage(EventId = 503, Level = LogLevel.Information, Message = "Due dates were counted again. Number: {Number}, calendar: {Calendar}")]
    public static partial void Recomputed(this ILogger log, string number, string calendar);
}
