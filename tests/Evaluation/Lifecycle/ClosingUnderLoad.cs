using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Tests.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Evaluation.Lifecycle;

public sealed class ClosingUnderLoad(AzuriteFixture azurite)
{
    [Fact]
    public async Task Counts_exactly_what_was_told_to_be_counted()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        BallotLedger[] instances = [world.NewInstance(null), world.NewInstance(null)];
        var close = Close(world);
        var ratings = Enumerable.Range(0, 600).Select(i => Example.Rating(i, i % 4, 1 + i % 5, i)).ToList();

        // In the midst of them: it begins when the first is counted, and the last come when it is done.
        var first = new TaskCompletionSource();
        var sealing = Task.Run(async () =>
        {
            await first.Task;
            return await close.RunAsync(world.Round.Id, CancellationToken.None);
        });
        var outcomes = await Task.WhenAll(ratings.Select(async (r, i) =>
        {
            await (i < 590 ? Task.Delay(i / 3) : sealing);
            var outcome = (await instances[i % 2].CommitAsync(world.Round.Id, [r], CancellationToken.None))[0];
            first.TrySetResult();
            return (Rating: r, Outcome: outcome);
        }));

        Assert.Contains(outcomes, o => o.Outcome == RatingOutcome.Counted);
        Assert.Contains(outcomes, o => o.Outcome == RatingOutcome.Closed);
        await world.AssertCountedAsync(outcomes.Where(o => o.Outcome == RatingOutcome.Counted).Select(o => o.Rating));
    }

    [Fact]
    public async Task Tells_a_message_that_comes_again_afterwards_that_it_was_counted()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        Rating[] ratings = [Example.Rating(1, 0, 5, 10), Example.Rating(2, 0, 5, 10)];
        await world.NewInstance(null).CommitAsync(world.Round.Id, [ratings[0]], CancellationToken.None);
        await Close(world).RunAsync(world.Round.Id, CancellationToken.None);

        var outcomes = await world.NewInstance(null).CommitAsync(world.Round.Id, ratings, CancellationToken.None);

        Assert.Equal([RatingOutcome.Duplicate, RatingOutcome.Closed], outcomes);
        await world.AssertCountedAsync([ratings[0]]);
    }

    [Fact]
    public async Task Goes_on_where_a_crash_left_it()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        var rounds = new RoundStore(world.Tables());
        var found = (await rounds.FindAsync(world.Round.Id, CancellationToken.None))!;
        await rounds.TryMoveAsync(
            found, found.Round with { State = RoundState.Closing }, await rounds.ReadRegisterAsync(CancellationToken.None), CancellationToken.None);

        var due = await new CloseDueRounds(rounds, Close(world), new FakeTimeProvider(Example.Opens)).RunAsync(CancellationToken.None);

        Assert.Equal([world.Round.Id], due);
        Assert.Equal(RoundState.Closed, (await rounds.FindAsync(world.Round.Id, CancellationToken.None))!.Round.State);
        Assert.True((await world.Ballots().Lanes.ReadAsync(0, 0, CancellationToken.None)).IsSealed);
        Assert.Empty((await rounds.ReadRegisterAsync(CancellationToken.None)).Read());
    }

    private static CloseRound Close(LedgerWorld world)
    {
        var (rounds, clock) = (new RoundStore(world.Tables()), new FakeTimeProvider(Example.Closes));
        return new CloseRound(rounds, new BallotStore(world.Tables()), new OpenRounds(rounds, clock), clock);
    }
}
