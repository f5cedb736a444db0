using Azure.Storage.Queues;
using Hotline.Casework.Following;
using Hotline.Casework.Tickets;
using Hotline.Platform.Commands;
using Hotline.Tests.Casework.Messages;
using Hotline.Tests.Casework.Tickets;

namespace Hotline.Tests.Reliability;

/// <summary>The instance ends at every single request to storage, before it or right after it; another one goes on.</summary>
public sealed class DyingInTheMiddle(AzuriteFixture azurite) : IAsyncLifetime
{
    private const int MostRequests = 3;

    /// <summary>One ticket's life, long enough to meet most transitions.</summary>
    private static readonly IReadOnlyList<string> Life =
    [
        "dispatch", "sign", "sign-part", "answer-part", "add-co-units", "record-contact", "request-return", "reject-return",
        "request-extension", "approve-extension", "request-hold", "approve-hold", "report-progress", "resume", "supervise",
        "reply", "send-back", "reply", "pass-review", "rate", "request-objection", "reject-objection", "verify-bad-rating", "settle-bad-rating", "order-redo",
        "reply", "pass-review", "expire-rating", "record-call-back", "request-reopen", "reject-reopen",
    ];

    /// <summary>Before the request, and after it.</summary>
    private static readonly IReadOnlyList<bool> Sides = [false, true];

    private KilledWorld world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await KilledWorld.StartAsync(azurite);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_transition_happens_once_or_not_at_all_and_is_followed()
    {
        var number = await world.Healthy.FileAsync(Examples.Riddle);
        await world.Healthy.FollowAsync(number);
        foreach (var name in Life)
        {
            if (name == "expire-rating")
            {
                world.Healthy.Clock.Advance(TimeSpan.FromDays(20));
            }

            await DieAtEveryRequestAsync(number, Act.Named(name));
            await world.Healthy.FollowAsync(number);
            await world.HoldsAsync(number);
        }

        await world.IsAsRebuiltAsync();
    }

    [Fact]
    public async Task What_follows_a_transition_is_finished_by_the_next_try()
    {
        var number = await world.Healthy.DispatchedAsync("tax", "housing");
        await world.Healthy.FollowAsync(number);
        var (at, isThrough) = (1, false);
        for (; !isThrough; at++)
        {
            foreach (var after in Sides)
            {
                // Every time to the other lead: lines move from list to list, counters from unit to unit.
                var to = at % 2 == (after ? 0 : 1) ? "housing" : "tax";
                await world.Healthy.DoneAsync(number, TicketWorld.Dispatcher, new Hotline.Casework.Handling.DispatchTicket(to, "1999", [to == "tax" ? "housing" : "tax"]));
                isThrough = await world.Kill.RunAsync(at, after, () => world.Killed.Get<FollowTicket>().RunAsync(number, Cancel));
                await world.Healthy.App.Get<FollowTicket>().RunAgainAsync(number, Cancel);
                await world.HoldsAsync(number);
            }
        }

        Assert.InRange(at, 10, 200);
        await world.IsAsRebuiltAsync();
    }

    /// <summary>Only an executed commit changes the ticket, and then a poke is there for sure.</summary>
    private async Task DieAtEveryRequestAsync(string number, Act act)
    {
        var queue = world.Healthy.App.Get<QueueServiceClient>().GetQueueClient(TicketPokes.Queue);
        var before = await world.Healthy.ReadAsync(number);
        await queue.ClearMessagesAsync(Cancel);
        foreach (var (at, after) in Enumerable.Range(1, MostRequests + 1).SelectMany(at => Sides.Select(after => (at, after))))
        {
            // The act reads the ticket to fill in its dates; that read is one more.
            var outcome = default(ChangeOutcome<TicketVersion>);
            var isThrough = await world.Kill.RunAsync(at, after, async () => outcome = await act.TryAsync(world.Killed, number, Cancel));
            Assert.True(!isThrough || outcome is ChangeOutcome<TicketVersion>.Changed, $"{act.Name}: {outcome}");
            if ((await world.Healthy.ReadAsync(number)).Events > before.Events)
            {
                Assert.Equal((MostRequests + 1, true), (at, after));
                Assert.NotEqual(0, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
                var fresh = (await world.Healthy.TraceAsync(number)).Skip(before.Events).Select(e => e.Step.GetType()).ToList();
                Assert.Equal(fresh.Distinct().Count(), fresh.Count);
                return;
            }
        }

        Assert.Fail($"{act.Name} took more than {MostRequests} requests.");
    }
}
