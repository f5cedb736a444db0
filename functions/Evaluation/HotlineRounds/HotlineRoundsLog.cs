using Microsoft.Extensions.Logging;

namespace Hotline.Evaluation.HotlineRounds;

internal static partial class HotlineRoundsLog
{
    [LoggerMessage(EventId = 700, Level = LogLevel.Warning, Message = "A rating came after its month's round was sealed and is not counted. Ticket: {Number}, closure: {Closure}, round: {Round}")]
    public static partial void RoundIsSealed(this ILogger log, string number, int closure, string round);

    [LoggerMessage(EventId = 701, Level = LogLevel.Warning, Message = "A rating's month was over before it had a round; it is not counted. Ticket: {Number}, closure: {Closure}")]
    public static partial void MonthIsOver(this ILogger log, string number, int closure);

    [LoggerMessage(EventId = 702, Level = LogLevel.Warning, Message = "A rated unit is not on the month's roster; the rating is not counted. Ticket: {Number}, closure: {Closure}, round: {Round}, unit: {Unit}")]
    public static partial void NotOnRoster(this ILogger log, string number, int closure, string round, string unit);
}
