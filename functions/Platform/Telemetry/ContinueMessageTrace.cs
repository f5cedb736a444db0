using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Hotline.Platform.Telemetry;

/// <summary>Runs queue functions in the trace of whoever sent their message; the other functions' is the Functions host's own.</summary>
internal sealed class ContinueMessageTrace : IFunctionsWorkerMiddleware
{
    /// <summary>The trigger's metadata that holds the message's text.</summary>
    private const string Message = "QueueTrigger";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        using var activity = context.BindingContext.BindingData.GetValueOrDefault(Message) is string message
            ? FunctionTrace.StartOnMessage(context.FunctionDefinition.Name, message)
            : null;
        await next(context);
    }
}
