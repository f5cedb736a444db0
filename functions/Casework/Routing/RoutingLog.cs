using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Routing;

internal static partial class RoutingLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The router learns from desk corrections. Count: {Count}")]
    public static partial void Taught(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Desk corrections could not be read; the router keeps what it knows.")]
    public static partial void CannotReadCorrections(ILogger logger, Exception exception);
}
