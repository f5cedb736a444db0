using Microsoft.Extensions.Logging;

namespace Hotline.Sms.Outbox;

internal static partial class SmsLog
{
    [LoggerMessage(
        EventId = 21, Level = LogLevel.Warning, Message = "An element of a webhook's body could not be read. Gateway: {Gateway}, delivery: {Delivery}, element: {Element}, error: {Error}")]
    public static partial void ElementUnreadable(this ILogger log, string gateway, string delivery, int element, string error);

    [LoggerMessage(
        EventId = 22,
        Level = LogLevel.Information,
        Message = "Delivery reports taken. Gateway: {Gateway}, delivery: {Delivery}, reports: {Reports}, applied: {Applied}, unreadable: {Unreadable}, without our id: {Unknown}, without a text: {Missing}")]
    public static partial void ReportsTaken(this ILogger log, string gateway, string delivery, int reports, int applied, int unreadable, int unknown, int missing);

    [LoggerMessage(EventId = 23, Level = LogLevel.Information, Message = "Old webhook bodies deleted. Bodies: {Bodies}, until: {Until}")]
    public static partial void RawLogSwept(this ILogger log, int bodies, DateOnly until);

    [LoggerMessage(EventId = 24, Level = LogLevel.Information, Message = "Webhook bodies put into the queues again. Bodies: {Bodies}, elements: {Elements}, skipped: {Skipped}")]
    public static partial void RawLogReplayed(this ILogger log, int bodies, int elements, int skipped);

    [LoggerMessage(EventId = 25, Level = LogLevel.Information, Message = "Text given to the gateway. Key: {Key}, state: {State}, attempt: {Attempt}, code: {Code}")]
    public static partial void Sent(ILogger log, string key, DeliveryState state, int attempt, string? code);
}
