using Azure.Storage.Queues;
using Hotline.Evaluation.Counting;
using Hotline.Evaluation.Rounds;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Evaluation.Counting;

/// <summary>Counts a round without a host: what its queue holds is handled here.</summary>
internal static class CountingSteps
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="app">One instance.</param>
    /// <param name="around">What is done to each message's handling.</param>
    public static async Task HandleStepsAsync(this AppServices app, Func<Func<Task>, Task>? around = null)
    {
        var queue = app.Get<QueueServiceClient>().GetQueueClient(CountSteps.Queue);
        while ((await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5), Cancel)).Value is { } message)
        {
            Task Step() => ActivatorUtilities.CreateInstance<CountingQueue>(app.Services).Step(message.Body.ToString(), Cancel);
            await (around?.Invoke(Step) ?? Step());
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, Cancel);
        }
    }

    /// <summary>Has a closed round counted and confirmed by three.</summary>
    public static async Task FreezeAsync(this AppServices app, string id)
    {
        await app.Get<BeginCount>().RunAsync((await app.RoundAsync(id))!, Cancel);
        await app.HandleStepsAsync();
        var hash = (await app.Get<SnapshotStore>().FindAsync(id, 1, Cancel))!.Hash;
        foreach (var person in (string[])["c1", "c2", "c3"])
        {
            Assert.IsType<ConfirmOutcome.Confirmed>(await app.Get<ConfirmCount>().RunAsync((await app.RoundAsync(id))!, hash, By(person), Cancel));
        }

        await app.HandleStepsAsync();
    }

    public static Staff By(string person) => new(person, person, new HashSet<StaffRole> { StaffRole.Office, StaffRole.Leader }, null);

    public static async Task<Round?> RoundAsync(this AppServices app, string id) => (await app.Get<RoundStore>().FindAsync(id, Cancel))?.Round;
}
