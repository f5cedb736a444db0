using Microsoft.Extensions.Logging;

namespace Hotline.Rectification.Tending;

internal static partial class TendingLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Items were tended. Reminded: {Reminded}, escalated: {Escalated}, deadlines settled: {Settled}")]
    public static partial void Tended(this ILogger log, int reminded, int escalated, int settled);
}
