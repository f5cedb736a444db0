using Hotline.Surveys.Outcomes;
using Microsoft.Extensions.Logging;

namespace Hotline.Surveys.Answers;

internal static partial class AnswersLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "SMS handled. Provider: {Provider}, outcome: {Outcome}, messages: {Messages}")]
    public static partial void BatchHandled(this ILogger log, string provider, OutcomeKind outcome, int messages);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "SMS without a usable send time took the time of receipt. Provider: {Provider}, messages: {Messages}")]
    public static partial void TimesMissing(this ILogger log, string provider, int messages);
}
