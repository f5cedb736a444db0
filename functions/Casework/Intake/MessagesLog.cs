using Hotline.Casework.Tickets;
using Microsoft.Extensions.Logging;

namespace Hotline.Casework.Intake;

internal static partial class MessagesLog
{
    [LoggerMessage(EventId = 200, Level = LogLevel.Information, Message = "Ticket registered. Number: {Number}, state: {State}, confidence: {Confidence}")]
    public static partial void Registered(ILogger log, string number, TicketState state, double confidence);
}
