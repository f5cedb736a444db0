using Azure;
using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Rounds;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ledger;

public sealed class CommittingToTheLedger(AzuriteFixture azurite)
{
    private static readonly EvaluationOptions Impatient = new() { CommitDeadlineSeconds = 1 };

    [Fact]
    public async Task Tells_of_every_rating_what_became_of_it()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        Rating[] ratings =
        [
            Example.Rating(1, 0, 5, 10), Example.Rating(2, 0, 4, 10), Example.Rating(1, 0, 3, 11), Example.Rating(1, 0, 5, 10),
            Example.Rating(1, 0, 3, 11), Example.Rating(1, 1, 2, -1), Example.Rating(2, 0, 1, 60 * 60 * 24 * 40), Example.Rating(2, 1, 1, 5),
        ];

        var outcomes = await world.NewInstance(null).CommitAsync(world.Round.Id, ratings, CancellationToken.None);

        Assert.Equal(
            [
                RatingOutcome.Counted, RatingOutcome.Counted, RatingOutcome.Changed, RatingOutcome.Older,
                RatingOutcome.Duplicate, RatingOutcome.Closed, RatingOutcome.Closed, RatingOutcome.Counted,
            ],
            outcomes);
        await world.AssertCountedAsync(ratings);
    }

    [Fact]
    public async Task Shares_one_transaction_among_all_who_wait()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync(), shards: 1);
        var gate = new Gate(1);
        var storage = new Faults(() => Fault.None);
        var ledger = world.NewInstance(null, storage);
        var ratings = Enumerable.Range(0, 300).Select(i => Example.Rating(i, i % 4, 1 + i % 5, i)).ToList();
        await ledger.CommitAsync(world.Round.Id, [ratings[0]], CancellationToken.None);
        storage.Hold = gate.PassAsync;

        var first = ledger.CommitAsync(world.Round.Id, [ratings[1]], CancellationToken.None);
        await gate.Full;
        var others = ratings.Skip(2).Select(r => ledger.CommitAsync(world.Round.Id, [r], CancellationToken.None)).ToList();
        gate.Open();
        await Task.WhenAll([first, .. others]);

        // Two alone, then 298 by 99; beside them only the round and the tally were read.
        Assert.Equal((6, 8), (storage.Transactions, storage.Operations));
        await world.AssertCountedAsync(ratings);
    }

    [Fact]
    public async Task Writes_nothing_for_what_was_counted_before()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        var storage = new Faults(() => Fault.None);
        var ledger = world.NewInstance(null, storage);
        var ratings = Enumerable.Range(0, 50).Select(i => Example.Rating(i, 0, 3, i)).ToList();
        await ledger.CommitAsync(world.Round.Id, ratings, CancellationToken.None);
        var before = storage.Operations;

        var again = await ledger.CommitAsync(world.Round.Id, ratings, CancellationToken.None);

        Assert.All(again, outcome => Assert.Equal(RatingOutcome.Duplicate, outcome));
        Assert.Equal(before, storage.Operations);
    }

    [Fact]
    public async Task Reads_a_chunk_at_once_where_another_instance_wrote_it()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync(), shards: 1);
        var ratings = Enumerable.Range(0, 90).Select(i => Example.Rating(i, 0, 3, i)).ToList();
        await world.NewInstance(null).CommitAsync(world.Round.Id, ratings, CancellationToken.None);
        var storage = new Faults(() => Fault.None);

        var again = await world.NewInstance(null, storage).CommitAsync(world.Round.Id, ratings, CancellationToken.None);

        Assert.All(again, outcome => Assert.Equal(RatingOutcome.Duplicate, outcome));
        Assert.Equal(1, storage.Transactions);
    }

    [Theory]
    [InlineData(Fault.LostOnTheWay)]
    [InlineData(Fault.AnswerLost)]
    [InlineData(Fault.Throttled)]
    internal async Task Knows_its_own_commit_after_an_answer_it_did_not_get(Fault fault)
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        var faults = new Queue<Fault>([fault, fault]);
        var ledger = world.NewInstance(null, new Faults(() => faults.TryDequeue(out var next) ? next : Fault.None));
        Rating[] ratings = [Example.Rating(1, 0, 5, 10), Example.Rating(1, 1, 4, 10)];

        var outcomes = await ledger.CommitAsync(world.Round.Id, ratings, CancellationToken.None);

        Assert.Equal([RatingOutcome.Counted, RatingOutcome.Counted], outcomes);
        await world.AssertCountedAsync(ratings);
    }

    [Theory]
    [InlineData(Fault.LostOnTheWay)]
    [InlineData(Fault.AnswerLost)]
    internal async Task Gives_up_in_time_and_counts_once_when_the_message_comes_again(Fault fault)
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        var ratings = Enumerable.Range(0, 30).Select(i => Example.Rating(i, 0, 3, i)).ToList();
        Faults? storage = null;
        storage = new Faults(() =>
        {
            storage!.IsDown = true;
            return fault;
        });
        var ledger = world.NewInstance(Impatient, storage);

        await Assert.ThrowsAsync<RequestFailedException>(() => ledger.CommitAsync(world.Round.Id, ratings, CancellationToken.None));
        await world.NewInstance(null).CommitAsync(world.Round.Id, ratings, CancellationToken.None);

        await world.AssertCountedAsync(ratings);
    }

    [Fact]
    public async Task Goes_on_for_the_others_when_one_caller_leaves()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync(), shards: 1);
        var gate = new Gate(1);
        var ledger = world.NewInstance(null, new Faults(() => Fault.None) { Hold = gate.PassAsync });
        Rating[] ratings = [Example.Rating(1, 0, 5, 10), Example.Rating(2, 0, 4, 10), Example.Rating(3, 0, 4, 10)];
        using var leave = new CancellationTokenSource();

        var first = ledger.CommitAsync(world.Round.Id, [ratings[0]], CancellationToken.None);
        await gate.Full;
        var leaving = ledger.CommitAsync(world.Round.Id, [ratings[1]], leave.Token);
        var last = ledger.CommitAsync(world.Round.Id, [ratings[2]], CancellationToken.None);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        gate.Open();

        Assert.Equal([RatingOutcome.Counted, RatingOutcome.Counted], (await Task.WhenAll(first, last)).SelectMany(o => o));
        Assert.Equal([RatingOutcome.Duplicate], await ledger.CommitAsync(world.Round.Id, [ratings[1]], CancellationToken.None));
        await world.AssertCountedAsync(ratings);
    }

    [Fact]
    public async Task Of_a_round_that_is_not_open_counts_nothing()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());

        Assert.Equal([RatingOutcome.Closed], await world.NewInstance(null).CommitAsync("nosuch", [Example.Rating(1, 0, 5, 10)], CancellationToken.None));
    }
}
