using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Hotline.Load;

/// <summary>Counts the storage operations of a host, tries included, and notes when counting began and when the last commit was answered.</summary>
internal sealed class OperationCounter(Uri tableService, Uri queueService) : HttpPipelinePolicy
{
    private long tables;
    private long queues;
    private long blobs;
    private long firstReceive;
    private long lastCommit;

    public long Operations => Tables + Queues + Interlocked.Read(ref blobs);

    public long Tables => Interlocked.Read(ref tables);

    public long Queues => Interlocked.Read(ref queues);

    /// <summary>From the first look into a queue to the last transaction.</summary>
    public TimeSpan FirstReceiveToLastCommit => Stopwatch.GetElapsedTime(Interlocked.Read(ref firstReceive), Interlocked.Read(ref lastCommit));

    public void Reset() => (tables, queues, blobs, firstReceive, lastCommit) = (0, 0, 0, 0, 0);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var uri = message.Request.Uri;
        if (uri.Port == tableService.Port)
        {
            Interlocked.Increment(ref tables);
        }
        else if (uri.Port == queueService.Port)
        {
            Interlocked.Increment(ref queues);
            Interlocked.CompareExchange(ref firstReceive, Stopwatch.GetTimestamp(), 0);
        }
        else
        {
            Interlocked.Increment(ref blobs);
        }

        await ProcessNextAsync(message, pipeline);
        if (uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            Interlocked.Exchange(ref lastCommit, Stopwatch.GetTimestamp());
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();
}
