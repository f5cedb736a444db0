using Hotline.Evaluation.Ledger;
using Hotline.Evaluation.Lifecycle;
using Hotline.Evaluation.Rounds;
using Hotline.Tests.Evaluation.Rounds;
using Hotline.Tests.Recounting;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Evaluation.Ledger;

/// <summary>Instances that count in the same shard go into lanes of their own, and every answer still counts once.</summary>
public sealed class SharingAShard(AzuriteFixture azurite)
{
    private const int Instances = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Goes_by_lanes_that_together_are_what_the_ballots_come_to_and_are_all_sealed()
    {
        var account = await azurite.NewAccountAsync();
        var world = await LedgerWorld.OpenAsync(account, shards: 1);
        // Each knows the tally as it was before the first of the others moves it, so that they do meet.
        var gate = new Gate(Instances);
        var instances = Enumerable.Range(0, Instances).Select(_ => world.NewInstance(null, new Faults(() => Fault.None) { Hold = gate.PassAsync })).ToList();
        _ = gate.OpenWhenFullAsync();
        var ratings = Enumerable.Range(0, 3000).Select(i => Example.Rating(i % 700, i % 4, 1 + (i % 5), i)).ToList();

        await Task.WhenAll(ratings.Chunk(10).Select((message, i) => instances[i % Instances].CommitAsync(world.Round.Id, message, Cancel)));

        var ballots = world.Ballots();
        var lanes = (await ballots.Lanes.ReadAsync(0, 0, Cancel)).Lanes;
        Assert.InRange(lanes, 2, TallyRow.MostLanes);
        await world.AssertCountedAsync(ratings);
        var clock = new FakeTimeProvider(Example.Closes);
        var rounds = new RoundStore(world.Tables());
        await new CloseRound(rounds, new BallotStore(world.Tables()), new OpenRounds(rounds, clock), clock).RunAsync(world.Round.Id, Cancel);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => ballots.Lanes.ReadAsync(0, lane, Cancel))), lane => Assert.True(lane.IsSealed));
        Assert.Equal(0, (await Recounted.RunAsync(account, world.Round.Id)).Code);
        var late = await Task.WhenAll(instances.Append(world.NewInstance(null)).Select(instance => instance.CommitAsync(world.Round.Id, [Example.Rating(9999, 0, 5, 5000)], Cancel)));
        Assert.All(late, outcome => Assert.Equal([RatingOutcome.Closed], outcome));
        await world.AssertCountedAsync(ratings);
    }

    [Fact]
    public async Task One_alone_keeps_to_one_lane()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync(), shards: 1);
        var ledger = world.NewInstance(null);

        await Task.WhenAll(Enumerable.Range(0, 500).Select(i => ledger.CommitAsync(world.Round.Id, [Example.Rating(i, 0, 5, i)], Cancel)));

        Assert.Equal(1, (await world.Ballots().Lanes.ReadAsync(0, 0, Cancel)).Lanes);
    }

    [Fact]
    public async Task What_an_instance_knows_of_a_round_it_forgets_after_ten_minutes_and_goes_on_counting()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync());
        var clock = new FakeTimeProvider();
        world.Clock = clock;
        var ledger = world.NewInstance(null);
        Rating[] ratings = [Example.Rating(1, 0, 5, 1), Example.Rating(1, 0, 3, 2)];
        await ledger.CommitAsync(world.Round.Id, [ratings[0]], Cancel);
        Assert.Equal(1, ledger.Rounds);

        clock.Advance(BallotLedger.Lifetime);
        await Eventually.HoldsAsync(() => ledger.Rounds == 0, () => $"It knows {ledger.Rounds} rounds.");
        await ledger.CommitAsync(world.Round.Id, [ratings[1]], Cancel);
        await world.AssertCountedAsync(ratings);
    }

    [Fact]
    public async Task No_lane_is_made_in_a_sealed_shard()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync(), shards: 1);
        var ballots = world.Ballots();
        Assert.Equal(1, await ballots.Lanes.NextAsync(0, 0, Cancel));
        Assert.Equal(2, await ballots.Lanes.NextAsync(0, 1, Cancel));
        await ballots.SealAsync(Cancel);
        var lanes = (await ballots.Lanes.ReadAsync(0, 0, Cancel)).Lanes;

        Assert.Equal(1, await ballots.Lanes.NextAsync(0, 1, Cancel));

        Assert.Equal(lanes, (await ballots.Lanes.ReadAsync(0, 0, Cancel)).Lanes);
    }
}
