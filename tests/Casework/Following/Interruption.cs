using Azure.Core;
using Azure.Core.Pipeline;

namespace Hotline.Tests.Casework.Following;

/// <summary>Holds the first request of a kind up until something else is done.</summary>
internal sealed class Interruption : HttpPipelinePolicy
{
    private Func<Task>? meanwhile;
    private string kind = "";

    /// <param name="before">How method and path begin or go on, like <c>PUT /worklists(</c>.</param>
    /// <param name="run">Done before that request is sent.</param>
    public void Await(string before, Func<Task> run) => (kind, meanwhile) = (before, run);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = $"{message.Request.Method} {message.Request.Uri.Path}";
        if (kind.Split(' ') is [var method, var path] && request.StartsWith(method, StringComparison.Ordinal) && request.Contains(path, StringComparison.Ordinal)
            && Interlocked.Exchange(ref meanwhile, null) is { } run)
        {
            await run();
        }

        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
