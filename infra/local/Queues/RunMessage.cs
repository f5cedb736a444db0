using System.Diagnostics;
using Azure;
using Azure.Storage.Queues.Models;
using Hotline.Platform.Telemetry;

namespace Hotline.Local.Queues;

/// <summary>One try of one message: called while it stays invisible, then deleted, given back or put away as poison.</summary>
internal sealed class RunMessage(QueueFunction function, WorkQueue queue, QueueOptions options, ILogger log)
{
    public Task RunAsync(QueueMessage raw, CancellationToken cancel) => NeverThrowingAsync(raw, () => TryAsync(raw, cancel));

    /// <summary>Gives a message back that was not begun.</summary>
    public Task ReturnAsync(QueueMessage raw) => NeverThrowingAsync(raw, () => queue.ReleaseAsync(raw, raw.PopReceipt, TimeSpan.Zero));

    private async Task TryAsync(QueueMessage raw, CancellationToken cancel)
    {
        // A crash may have used the last try without putting the message away.
        if (raw.DequeueCount > options.MaxDequeueCount || queue.Decode(raw) is not { } message)
        {
            await PoisonAsync(raw, raw.PopReceipt);
            return;
        }

        using var activity = FunctionTrace.StartOnMessage(function.Name, message.Body.ToString());
        var (failure, receipt) = await CallAsync(message, cancel);
        activity?.SetStatus(failure is null ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        await (failure is null ? queue.DeleteAsync(raw, receipt)
            : raw.DequeueCount >= options.MaxDequeueCount ? PoisonAsync(raw, receipt)
            : queue.ReleaseAsync(raw, receipt, options.VisibilityTimeout));
    }

    private async Task NeverThrowingAsync(QueueMessage raw, Func<Task> finish)
    {
        try
        {
            await finish();
        }
#pragma warning disable CA1031 // Storage does not answer: the message becomes visible again and is tried once more.
        catch (Exception e)
        {
            PumpLog.NotFinished(log, e, queue.Name, raw.MessageId);
        }
#pragma warning restore CA1031
    }

    private async Task<(Exception? Failure, string Receipt)> CallAsync(QueueMessage message, CancellationToken cancel)
    {
        using var done = new CancellationTokenSource();
        var receipt = RenewUntilAsync(message, done.Token);
        Exception? failure = null;
        try
        {
            await function.InvokeAsync(message, cancel);
        }
#pragma warning disable CA1031 // Whatever a function throws means: try again, then poison.
        catch (Exception e)
        {
            failure = e;
            PumpLog.Failed(log, e, function.Name, message.MessageId, message.DequeueCount);
        }
#pragma warning restore CA1031

        await done.CancelAsync();
        return (failure, await receipt);
    }

    /// <returns>The receipt that is valid in the end; every renewal makes a new one.</returns>
    private async Task<string> RenewUntilAsync(QueueMessage message, CancellationToken done)
    {
        var receipt = message.PopReceipt;
        try
        {
            while (true)
            {
                await Task.Delay(options.Invisibility / 2, done);
                // A renewal that has begun is seen through, or its receipt would be lost.
                receipt = await queue.RenewAsync(message, receipt, CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            PumpLog.NotRenewed(log, e, queue.Name, message.MessageId);
        }

        return receipt;
    }

    private Task PoisonAsync(QueueMessage raw, string receipt)
    {
        PumpLog.Poison(log, queue.Name, raw.MessageId);
        return queue.PoisonAsync(raw, receipt);
    }
}
