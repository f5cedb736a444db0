using Microsoft.Extensions.Logging;

namespace Hotline.Handling;

internal static partial class HandlingLog
{
    [LoggerMessage(EventId = 300, Level = LogLevel.Warning, Message = "A dispatch is committed, the desk follows by queue. Number: {Number}")]
    public static partial void ProjectionDelayed(ILogger log, string number, Exception e);
}
