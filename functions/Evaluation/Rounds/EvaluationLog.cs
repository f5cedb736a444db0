using Microsoft.Extensions.Logging;

namespace Hotline.Evaluation.Rounds;

internal static partial class EvaluationLog
{
    [LoggerMessage(EventId = 400, Level = LogLevel.Information, Message = "A round was closed when it was due. Round: {Round}")]
    public static partial void ClosedWhenDue(this ILogger log, string round);
}
