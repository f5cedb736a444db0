using Microsoft.Extensions.Logging;

namespace Hotline.Sms;

internal static partial class SmsLog
{
    [LoggerMessage(EventId = 800, Level = LogLevel.Information, Message = "Text given to the gateway. Key: {Key}, state: {State}, attempt: {Attempt}, code: {Code}")]
    public static partial void Sent(ILogger log, string key, DeliveryState state, int attempt, string? code);
}
