using Microsoft.Extensions.Logging;

namespace Hotline.Surveys;

internal static partial class SurveysLog
{
    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "SMS answers rated. Provider: {Provider}, messages: {Messages}, counted: {Counted}, changed: {Changed}, duplicate: {Duplicate}, older: {Older}")]
    public static partial void BatchRated(this ILogger log, string provider, int messages, int counted, int changed, int duplicate, int older);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "SMS kept for review. Provider: {Provider}, kind: {Kind}, messages: {Messages}")]
    public static partial void BatchReviewed(this ILogger log, string provider, SmsReviewKind kind, int messages);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "SMS without a usable send time took the time of receipt. Provider: {Provider}, messages: {Messages}")]
    public static partial void TimesMissing(this ILogger log, string provider, int messages);
}
