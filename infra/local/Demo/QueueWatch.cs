namespace Hotline.Local.Demo;

/// <summary>Follows the app's queues by what the app itself says about them.</summary>
internal sealed class QueueWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    // A host that was killed held messages for ten minutes more.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(11);

    private readonly CityClient client;
    private readonly int poisonBefore;

    private QueueWatch(CityClient client, int poisonBefore) => (this.client, this.poisonBefore) = (client, poisonBefore);

    public static async Task<QueueWatch> StartAsync(CityClient client, CancellationToken cancel) =>
        new(client, (await client.GetAsync<QueuesAnswer>("auditor", "api/queues", cancel)).Queues.Sum(q => q.PoisonCount));

    /// <summary>Until all are empty, seen twice: a handler sends its next message before it lets its own go, but the figures are read one by one.</summary>
    /// <param name="show">Gets how many wait, now and then.</param>
    /// <param name="cancel">Ends the watch.</param>
    public async Task UntilEmptyAsync(Action<int> show, CancellationToken cancel)
    {
        var (least, seenAt) = (int.MaxValue, TimeProvider.System.GetTimestamp());
        for (var empty = 0; empty < 2;)
        {
            var queues = (await client.GetAsync<QueuesAnswer>("auditor", "api/queues", cancel)).Queues;
            var waiting = queues.Sum(q => q.Length);
            Require(queues.Sum(q => q.PoisonCount) <= poisonBefore, "A message could not be handled and lies in a poison queue: GET /api/queues says in which.");
            (least, seenAt) = waiting < least ? (waiting, TimeProvider.System.GetTimestamp()) : (least, seenAt);
            Require(TimeProvider.System.GetElapsedTime(seenAt) < Patience, $"{waiting} messages wait in the queues and none is handled.");
            show(waiting);
            empty = waiting == 0 ? empty + 1 : 0;
            await Task.Delay(waiting == 0 ? TimeSpan.Zero : Interval, cancel);
        }
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new StartException(message);
        }
    }
}
