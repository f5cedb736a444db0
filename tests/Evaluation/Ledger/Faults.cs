using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Hotline.Tests.Evaluation.Ledger;

/// <summary>How a transaction goes wrong.</summary>
internal enum Fault
{
    None,

    /// <summary>Storage never sees it.</summary>
    LostOnTheWay,

    /// <summary>It is committed, but nobody hears of it.</summary>
    AnswerLost,

    /// <summary>Storage says that it is too busy.</summary>
    Throttled,
}

/// <summary>Breaks transactions as told; everything else goes through.</summary>
internal sealed class Faults(Func<Fault> next) : HttpPipelinePolicy
{
    private int transactions;
    private int operations;

    /// <summary>Nothing else is answered either.</summary>
    public bool IsDown { get; set; }

    /// <summary>What every transaction waits for before it is sent.</summary>
    public Func<Task> Hold { get; set; } = () => Task.CompletedTask;

    public int Transactions => transactions;

    public int Operations => operations;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref operations);
        if (!message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            await (IsDown ? throw new IOException("The connection was refused.") : ProcessNextAsync(message, pipeline));
            return;
        }

        Interlocked.Increment(ref transactions);
        await Hold();
        var fault = IsDown ? Fault.LostOnTheWay : next();
        if (fault is Fault.None or Fault.AnswerLost)
        {
            await ProcessNextAsync(message, pipeline);
        }

        if (fault is not Fault.None)
        {
            throw fault == Fault.Throttled ? new RequestFailedException(503, "Server busy.") : new IOException("The connection was reset.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
