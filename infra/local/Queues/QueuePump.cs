using Azure;
using Azure.Storage.Queues.Models;

namespace Hotline.Local.Queues;

/// <summary>
/// Feeds one queue function with the Functions' semantics: a batch is received whenever no more than newBatchThreshold messages are in
/// work, so that at most batchSize + newBatchThreshold are; an empty queue is looked at ever less often.
/// </summary>
internal sealed class QueuePump(WorkQueue queue, QueueOptions options, RunMessage run, ILogger log) : IDisposable
{
    private readonly SemaphoreSlim room = new(0);
    private readonly CancellationTokenSource stop = new();
    private readonly CancellationTokenSource giveUp = new();
    private readonly PollingDelay delay = new(options.MaxPollingInterval, Random.Shared);
    private Task pumping = Task.CompletedTask;
    private int inWork;

    public void Start() => pumping = Task.Run(PumpAsync);

    /// <summary>Receives no more and lets what is in work finish; after the time limit its cancellation is signalled and it is left.</summary>
    public async Task StopAsync()
    {
        await stop.CancelAsync();
        await pumping;
        using var limit = new CancellationTokenSource(options.DrainTimeout);
        try
        {
            await WaitUntilInWorkAsync(0, limit.Token);
        }
        catch (OperationCanceledException)
        {
            PumpLog.NotDrained(log, queue.Name, inWork);
            await giveUp.CancelAsync();
        }
    }

    public void Dispose()
    {
        room.Dispose();
        stop.Dispose();
        giveUp.Dispose();
    }

    private async Task PumpAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await WaitUntilInWorkAsync(options.Threshold, stop.Token);
                await ReceiveAsync();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task ReceiveAsync()
    {
        var messages = await TryReceiveAsync();
        if (messages.Length == 0)
        {
            await Task.Delay(delay.Next(), stop.Token);
            return;
        }

        delay.Found();
        foreach (var message in messages)
        {
            Begin(message);
        }
    }

    private async Task<QueueMessage[]> TryReceiveAsync()
    {
        try
        {
            return await queue.ReceiveAsync();
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            PumpLog.NotReceived(log, e, queue.Name);
            return [];
        }
    }

    private void Begin(QueueMessage message)
    {
        Interlocked.Increment(ref inWork);
        _ = Task.Run(() => RunAsync(message));
    }

    private async Task RunAsync(QueueMessage message)
    {
        // Received while a stop came in: not begun, so it stays.
        await (stop.IsCancellationRequested ? run.ReturnAsync(message) : run.RunAsync(message, giveUp.Token));
        var left = Interlocked.Decrement(ref inWork);
        if (left == options.Threshold || left == 0)
        {
            room.Release();
        }
    }

    private async Task WaitUntilInWorkAsync(int most, CancellationToken cancel)
    {
        while (Volatile.Read(ref inWork) > most)
        {
            await room.WaitAsync(cancel);
        }
    }
}
