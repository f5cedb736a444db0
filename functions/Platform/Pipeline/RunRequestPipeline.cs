using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Hotline.Platform.Pipeline;

/// <summary>Runs the app's own pipeline around HTTP functions; queue and timer functions pass through, so that their exceptions reach the host.</summary>
internal sealed class RunRequestPipeline(RequestPipeline pipeline) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => context.GetHttpContext() is { } http
        ? pipeline.InvokeAsync(http, context.FunctionDefinition.Name, () => next(context))
        : next(context);
}
