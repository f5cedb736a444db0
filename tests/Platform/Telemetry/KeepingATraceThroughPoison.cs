using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Storage.Queues;
using Hotline.Platform.Storage;
using Hotline.Tests.Local;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Platform.Telemetry;

public sealed class PaintSample(Seen seen)
{
    public const string Queue = "paints";

    [Function("Paint")]
    public Task RunAsync([QueueTrigger(Queue)] Paint paint, CancellationToken cancel) => seen.CallAsync(paint.Name, cancel);
}

/// <summary>A message that failed for good and is given another chance is still part of what it began in.</summary>
public sealed class KeepingATraceThroughPoison(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_try_and_every_replay_runs_in_the_senders_trace()
    {
        var traces = new ConcurrentQueue<ActivityTraceId>();
        var seen = new Seen
        {
            Work = (_, _) =>
            {
                traces.Enqueue(Activity.Current!.TraceId);
                return traces.Count <= 2 ? throw new InvalidOperationException("The paint is dry.") : Task.CompletedTask;
            },
        };
        await using var host = await StartAsync(seen);

        var sent = await SendAsync(host);
        await host.QueuesEmptyAsync();
        Assert.Equal(1, await host.Services.GetRequiredService<AppQueues>().ReplayAsync(PaintSample.Queue, 1, Cancel));
        await seen.UntilAsync(3);
        await host.QueuesEmptyAsync();

        Assert.Equal([sent, sent, sent], traces);
        Assert.All(seen.Calls, name => Assert.Equal("墙", name));
    }

    private Task<TestHost> StartAsync(Seen seen) => TestHost.StartAsync(azurite, new TestHostOptions
    {
        Functions = [typeof(PaintSample)],
        Configure = builder => builder.Services.AddSingleton(seen).AddStorageNames(StorageName.Queue(PaintSample.Queue)),
        Settings = new Dictionary<string, string?>
        {
            ["AzureFunctionsJobHost:extensions:queues:maxDequeueCount"] = "2",
            ["AzureFunctionsJobHost:extensions:queues:visibilityTimeout"] = "00:00:00",
        },
    });

    private static async Task<ActivityTraceId> SendAsync(TestHost host)
    {
        using var sender = new Activity("sender").Start();
        var queue = host.Services.GetRequiredService<QueueServiceClient>().GetQueueClient(PaintSample.Queue);
        await queue.SendMessageAsync("""{"name":"墙","colour":0}""", Cancel);
        return sender.TraceId;
    }
}
