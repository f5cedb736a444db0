using Hotline.Evaluation.Ledger;
using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ledger;

public sealed class WithdrawingAnAnswer(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly Rating Given = Example.Rating(1, 0, 2, 5);
    private static readonly Rating Withdrawn = Given with { Level = Rating.Withdrawn, Stamp = Example.Stamp(5, "1-void") };

    private LedgerWorld world = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Takes_it_out_of_the_tally_and_keeps_its_replay_out()
    {
        var ledger = world.NewInstance(null);
        Rating[] all = [Given, Example.Rating(2, 0, 4, 6)];
        await ledger.CommitAsync(world.Round.Id, all, Cancel);
        Assert.Equal([RatingOutcome.Changed], await ledger.CommitAsync(world.Round.Id, [Withdrawn], Cancel));
        Assert.Equal([RatingOutcome.Duplicate], await ledger.CommitAsync(world.Round.Id, [Withdrawn], Cancel));
        Assert.Equal([RatingOutcome.Older], await world.NewInstance(null).CommitAsync(world.Round.Id, [Given], Cancel));
        await world.AssertCountedAsync([.. all, Withdrawn]);
        Assert.Equal(1, (await world.Ballots().SumAsync(Cancel)).Total);
    }

    [Fact]
    public async Task Before_it_came_keeps_it_out()
    {
        var ledger = world.NewInstance(null);
        Assert.Equal([RatingOutcome.Counted], await ledger.CommitAsync(world.Round.Id, [Withdrawn], Cancel));
        Assert.Equal([RatingOutcome.Older], await ledger.CommitAsync(world.Round.Id, [Given], Cancel));
        Assert.Equal(0, (await world.Ballots().SumAsync(Cancel)).Total);
    }

    [Fact]
    public async Task Leaves_a_recount_equal()
    {
        await world.NewInstance(null).CommitAsync(world.Round.Id, [Given, Withdrawn, Example.Rating(2, 1, 5, 7)], Cancel);
        var recount = await new RecountRound(new BallotStore(world.Tables())).RunAsync(world.Round, Cancel);
        Assert.Equal((true, 2L, 1L), (recount!.Equal, recount.Ballots, recount.Ratings));
    }
}
