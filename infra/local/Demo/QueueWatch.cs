using Spectre.Console;

namespace Hotline.Local.Demo;

/// <summary>Follows the app's queues by what the app itself says about them.</summary>
internal sealed class QueueWatch(CityClient client, int poisonBefore)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> PoisonAsync(CityClient client, CancellationToken cancel) =>
        (await client.GetAsync<QueuesAnswer>("auditor", "api/queues", cancel)).Queues.Sum(q => q.PoisonCount);

    /// <summary>Until all are empty, seen twice: a handler sends its next message before it lets its own go, but the figures are read one by one.</summary>
    public async Task UntilEmptyAsync(ProgressTask task, CancellationToken cancel)
    {
        var (least, seenAt) = (int.MaxValue, TimeProvider.System.GetTimestamp());
        for (var empty = 0; empty < 2;)
        {
            var queues = (await client.GetAsync<QueuesAnswer>("auditor", "api/queues", cancel)).Queues;
            var waiting = queues.Sum(q => q.Length);
            Require(queues.Sum(q => q.PoisonCount) <= poisonBefore, "A message could not be handled and lies in a poison queue: GET /api/queues says in which.");
            (least, seenAt) = waiting < least ? (waiting, TimeProvider.System.GetTimestamp()) : (least, seenAt);
            Require(TimeProvider.System.GetElapsedTime(seenAt) < Patience, $"{waiting} messages wait in the queues and none is handled.");
            Show(task, waiting);
            empty = waiting == 0 ? empty + 1 : 0;
            await Task.Delay(waiting == 0 ? TimeSpan.Zero : Interval, cancel);
        }

        task.StopTask();
    }

    private static void Show(ProgressTask task, int waiting)
    {
        task.MaxValue = Math.Max(Math.Max(task.MaxValue, waiting), 1);
        task.Value = task.MaxValue - waiting;
        task.Description = waiting == 0 ? "queues are empty" : $"{waiting} queue messages left";
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new StartException(message);
        }
    }
}
