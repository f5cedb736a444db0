using Hotline.Evaluation.Rounds;
using Hotline.Tests.Evaluation.Ledger;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.Tests.Evaluation.Rounds;

public sealed class FindingOpenRounds(AzuriteFixture azurite)
{
    [Fact]
    public async Task Learns_of_a_round_opened_elsewhere_but_not_at_every_wrong_code()
    {
        var connection = await azurite.NewAccountAsync();
        var (world, storage, clock) = (await LedgerWorld.OpenAsync(connection), new Faults(() => Fault.None), new FakeTimeProvider(Example.Opens));
        var open = new OpenRounds(new RoundStore(world.Tables(storage)), clock);
        Assert.Null(await open.FindAsync("BA", CancellationToken.None));
        await RegisterAsync(world);

        Assert.Null(await open.FindAsync("BA", CancellationToken.None));
        Assert.Null(await open.FindAsync("NONSENSE", CancellationToken.None));
        var before = storage.Operations;
        clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(1, before);
        var found = (await open.FindAsync("BA", CancellationToken.None))!;
        Assert.Equal((world.Round.Id, "b0"), (found.Round.Id, found.UnitId));
        Assert.Equal(world.Round.Id, Assert.Single(await open.AllAsync(CancellationToken.None)).Id);
        Assert.Equal(before + 2, storage.Operations);
    }

    private static async Task RegisterAsync(LedgerWorld world)
    {
        var rounds = new RoundStore(world.Tables());
        var found = (await rounds.FindAsync(world.Round.Id, CancellationToken.None))!;
        Assert.True(await rounds.TryMoveAsync(found, found.Round, await rounds.ReadRegisterAsync(CancellationToken.None), CancellationToken.None));
    }
}
