#pragma warning disable CA5394 // The same changes for the same seed; nothing secret.
using Azure;
using Hotline.Sms.Outbox;
using Hotline.Sms.Texts;
using Hotline.Tests.Evaluation.Ledger;

namespace Hotline.Tests.Sms.Outbox;

public sealed class KeepingTheOutbox(AzuriteFixture azurite)
{
    private static readonly OutboxShard Shard = new("spring", 3);
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_tally_is_the_fold_of_the_texts_whoever_changes_them_and_whatever_storage_swallows()
    {
        var random = new Random(7);
        var faults = new Faults(() =>
        {
            lock (random)
            {
                return random.Next(4) switch { 0 => Fault.AnswerLost, 1 => Fault.LostOnTheWay, _ => Fault.None };
            }
        });
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync(), null, faults);
        var outbox = app.Get<OutboxStore>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => WorkAsync(outbox, new Random(worker))));

        var items = await outbox.ReadAsync(Shard, "", CancellationToken.None);
        var folded = items.Aggregate(OutboxTally.Empty, (sum, item) => sum.Moved(null, item));
        var tally = await outbox.ReadTallyAsync(Shard, CancellationToken.None);
        Assert.Equal(folded.States, tally.States);
        Assert.Equal((folded.Answered, folded.OptedOut, items.Count), (tally.Answered, tally.OptedOut, tally.Total));
        Assert.True(items.Count > 50 && tally.States.Values.Count(n => n > 0) >= 4 && tally.Answered > 0, "It should have been a lively mailing.");
    }

    [Fact]
    public async Task A_text_is_added_once_and_given_back_as_it_is()
    {
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync());
        var outbox = app.Get<OutboxStore>();

        var first = await outbox.AddAsync(Shard, [New("00001.a"), New("00001.b")], CancellationToken.None);
        await outbox.ChangeAsync(Shard, ["00001.a"], item => item with { Delivery = item.Delivery.Begin("mine", Now) }, CancellationToken.None);
        var again = await outbox.AddAsync(Shard, [New("00001.a"), New("00001.c")], CancellationToken.None);

        Assert.Equal(2, first.Count);
        Assert.Equal([("00001.a", DeliveryState.Sending), ("00001.c", DeliveryState.Created)], again.Select(i => (i.Row, i.Delivery.State)).Order());
        Assert.Equal(3, (await outbox.ReadTallyAsync(Shard, CancellationToken.None)).Total);
    }

    [Fact]
    public async Task An_attempt_is_begun_by_one_of_many()
    {
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync());
        var outbox = app.Get<OutboxStore>();
        await outbox.AddAsync(Shard, [New("00001.a")], CancellationToken.None);

        var begun = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            var items = await outbox.ChangeAsync(Shard, "00001.", item => item with { Delivery = item.Delivery.Begin($"{i}", Now) }, CancellationToken.None);
            return items.Single().Delivery.Token == $"{i}";
        }));

        Assert.Single(begun, isMine => isMine);
    }

    [Fact]
    public async Task As_many_texts_as_a_transaction_holds_change_together()
    {
        await using var app = await AppServices.StartAsync(await azurite.NewAccountAsync());
        var outbox = app.Get<OutboxStore>();

        await outbox.AddAsync(Shard, [.. Enumerable.Range(0, OutboxStore.MostPerChange).Select(i => New($"00001.{i:00}"))], CancellationToken.None);
        var changed = await outbox.ChangeAsync(Shard, "00001.", item => item with { Delivery = item.Delivery.Skip("closed", Now) }, CancellationToken.None);

        Assert.Equal(99, changed.Count);
        Assert.Equal(99, (await outbox.ReadTallyAsync(Shard, CancellationToken.None)).States[DeliveryState.Skipped]);
    }

    private static OutboxItem New(string row) => new(row, null, Delivery.New(Now));

    private static async Task WorkAsync(OutboxStore outbox, Random random)
    {
        for (var step = 0; step < 30; step++)
        {
            var batch = random.Next(8);
            if (random.Next(3) == 0)
            {
                var items = Enumerable.Range(0, random.Next(1, 12)).Select(i => New($"{batch:00000}.{i:00}")).ToList();
                await UntilHeardAsync(() => outbox.AddAsync(Shard, items, CancellationToken.None));
                continue;
            }

            // Drawn before: a change may be made more than once.
            var (token, what, some) = ($"{random.Next()}", random.Next(7), random.Next(4));
            await UntilHeardAsync(() => outbox.ChangeAsync(
                Shard, $"{batch:00000}.", item => item.Row[^1] % 4 == some ? item : Changed(item, token, what), CancellationToken.None));
        }
    }

    /// <summary>As a queue gives a message again whose handling failed.</summary>
    private static async Task UntilHeardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (RequestFailedException)
        {
            await UntilHeardAsync(work);
        }
    }

    private static OutboxItem Changed(OutboxItem item, string token, int what) => what switch
    {
        0 or 1 => item with { Delivery = item.Delivery.Begin(token, Now) },
        2 => item with { Delivery = item.Delivery.After(new SendOutcome.Accepted("id"), item.Delivery.Token ?? "", Now, TimeSpan.Zero) },
        3 => item with { Delivery = item.Delivery.Interrupted(Now) },
        4 => item with { Delivery = item.Delivery.Reported(new DeliveryReport(null, "id", "", true, null, Now), Now) },
        5 => item with { IsAnswered = true, IsOptedOut = item.Row[^1] % 2 == 0 },
        _ => item with { Delivery = item.Delivery.Skip("capped", Now) },
    };
}
