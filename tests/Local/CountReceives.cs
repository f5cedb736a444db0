using Azure.Core;
using Azure.Core.Pipeline;

namespace Hotline.Tests.Local;

/// <summary>Counts how often one queue is looked into.</summary>
internal sealed class CountReceives(string queue) : HttpPipelineSynchronousPolicy
{
    private int count;

    public int Count => count;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.EndsWith($"{queue}/messages", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref count);
        }
    }
}
