using System.Collections.Concurrent;
using Hotline.Local.Simulator;
using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>What the traffic came to.</summary>
/// <param name="Calls">How long the gateway waited for each answer, shortest first; in earnest it pushes again after 700 ms.</param>
/// <param name="Filed">The numbers and codes that the messages got, in order.</param>
/// <param name="Seconds">From the first call until no queue held a message any more.</param>
internal sealed record Traffic(IReadOnlyList<TimeSpan> Calls, IReadOnlyList<FiledAnswer> Filed, double Seconds);

/// <summary>Gateway and enterprises at once, against the app's real endpoints; then waits for the queues' own figures to say that all is done.</summary>
internal sealed class PlayTraffic(CityClient client, IAnsiConsole console)
{
    private const int GatewayConnections = 6;
    private const int FormConnections = 4;

    public async Task<Traffic> RunAsync(IReadOnlyList<string> batches, IReadOnlyList<SampleMessage> messages, IReadOnlyList<Voter> writers, CancellationToken cancel)
    {
        var watch = await QueueWatch.StartAsync(client, cancel);
        var (start, waits, filed) = (TimeProvider.System.GetTimestamp(), new ConcurrentBag<TimeSpan>(), new ConcurrentDictionary<int, FiledAnswer>());
        await console.Progress().AutoClear(false).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async progress =>
        {
            var (pushed, written, handled) = (
                progress.AddTask($"{batches.Count} calls of the SMS gateway", maxValue: batches.Count),
                progress.AddTask($"{messages.Count} messages of enterprises", maxValue: messages.Count),
                progress.AddTask("queues", autoStart: false));
            var gateway = Parallel.ForEachAsync(batches, Connections(GatewayConnections, cancel), async (batch, token) =>
            {
                await client.PushAsync(batch, waits.Add, token);
                pushed.Increment(1);
            });
            await Parallel.ForEachAsync(messages.Index(), Connections(FormConnections, cancel), async (message, token) =>
            {
                filed[message.Index] = await FileAsync(message.Item, writers[message.Index % writers.Count], token);
                written.Increment(1);
            });
            await gateway;
            handled.StartTask();
            await watch.UntilEmptyAsync(waiting => Show(handled, waiting), cancel);
            handled.StopTask();
        });
        return new Traffic([.. waits.Order()], [.. Enumerable.Range(0, messages.Count).Select(i => filed[i])], TimeProvider.System.GetElapsedTime(start).TotalSeconds);
    }

    private static void Show(ProgressTask task, int waiting)
    {
        task.MaxValue = Math.Max(Math.Max(task.MaxValue, waiting), 1);
        task.Value = task.MaxValue - waiting;
        task.Description = waiting == 0 ? "queues are empty" : $"{waiting} queue messages left";
    }

    private Task<FiledAnswer> FileAsync(SampleMessage message, Voter writer, CancellationToken cancel) => client.FileAsync(
        new
        {
            message.Type,
            message.Title,
            message.Body,
            message.UnitHint,
            message.Place,
            enterprise = new { uscc = writer.Id },
            contact = new { phone = writer.Phone },
        },
        cancel);

    private static ParallelOptions Connections(int count, CancellationToken cancel) => new() { MaxDegreeOfParallelism = count, CancellationToken = cancel };
}
