using Microsoft.Azure.Functions.Worker;

namespace Hotline.Casework.Intake;

public sealed class MessagesQueue(RegisterTicket register)
{
    [Function("RegisterMessage")]
    public Task Register([QueueTrigger(FiledMessages.Queue)] string message, CancellationToken cancel) =>
        register.RunAsync(FiledMessages.Read(message), cancel);
}
