using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Hotline.Tests;

/// <summary>Notes every request to storage, retries too.</summary>
internal sealed class StorageCalls : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> calls = [];

    /// <summary>Method and path since the last <see cref="Clear"/>; not in a sure order where calls ran in parallel.</summary>
    public IReadOnlyList<string> All => [.. calls];

    public void Clear() => calls.Clear();

    public override void OnSendingRequest(HttpMessage message) => calls.Enqueue($"{message.Request.Method} {message.Request.Uri.Path}");
}
