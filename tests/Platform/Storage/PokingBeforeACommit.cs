using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Hotline.Platform.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Platform.Storage;

public sealed class PokingBeforeACommit(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comes_again_as_often_as_it_has_delays_and_never_expires()
    {
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync(), new FakeTimeProvider());
        var pokes = new Pokes(app.Get<QueueServiceClient>(), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

        await pokes.AnnounceAsync(new Built("a"), Cancel);
        for (var tries = 0; tries < 3; tries++)
        {
            var message = await TakeAsync(app);
            var poke = Pokes.Read(message!.Body.ToString());
            Assert.Equal(new Built("a") { Tries = tries }, poke);
            Assert.Equal(9999, message.ExpiresOn!.Value.Year);
            await pokes.AwaitAsync(poke, Cancel);
        }

        Assert.Null(await TakeAsync(app));
    }

    [Fact]
    public async Task Waits_for_the_commit()
    {
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync(), new FakeTimeProvider());
        await new Pokes(app.Get<QueueServiceClient>(), TimeSpan.FromMinutes(5)).AnnounceAsync(new Built("a"), Cancel);

        var queue = app.Get<QueueServiceClient>().GetQueueClient(Pokes.Queue);
        Assert.Equal(1, (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount);
        Assert.Null(await TakeAsync(app));
    }

    private static async Task<QueueMessage?> TakeAsync(AppServices app)
    {
        var queue = app.Get<QueueServiceClient>().GetQueueClient(Pokes.Queue);
        return (await queue.ReceiveMessageAsync(TimeSpan.FromMinutes(5), Cancel)).Value;
    }

    public sealed record Built(string Name) : Poke;

    private sealed class Pokes(QueueServiceClient queues, params IReadOnlyList<TimeSpan> delays) : PokeQueue<Built>(queues, Queue, delays)
    {
        // One that the app has made.
        public const string Queue = "tickets";
    }
}
