using Hotline.Tests.Evaluation.Rounds;

namespace Hotline.Tests.Evaluation.Ledger;

public sealed class CommittingLargeBallots(AzuriteFixture azurite)
{
    [Fact]
    public async Task Splits_what_is_too_large_for_one_transaction()
    {
        var world = await LedgerWorld.OpenAsync(await azurite.NewAccountAsync(), bureaus: 500, shards: 1);
        var key = new string('9', 60);
        var ratings = Enumerable.Range(0, 99).SelectMany(r => Enumerable.Range(0, 500), (r, unit) =>
            Example.Rating(r, unit, 3, unit) with { Stamp = Example.Stamp(unit, $"{key}{unit:000}") }).ToList();

        await world.NewInstance(null).CommitAsync(world.Round.Id, ratings, CancellationToken.None);

        await world.AssertCountedAsync(ratings);
    }
}
