using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Attachments;

internal static partial class AttachmentsLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Files that no ticket took over were cleared away. Count: {Count}")]
    public static partial void Swept(this ILogger log, int count);
}
