using System.Text.Json.Nodes;
using Hotline.Evaluation.Snapshots;
using Hotline.Platform.Storage;
using Hotline.Tests.Evaluation.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Tests.Recounting;

public sealed class RecountingARound(RoundsWorld world) : IClassFixture<RoundsWorld>
{
    [Fact]
    public async Task Agrees_with_the_ranking_before_and_after_it_is_frozen()
    {
        var round = await CastRound.CloseAsync(world);

        var closed = await round.RecountAsync();
        var before = await round.BallotsAsync().FirstAsync();
        await round.FreezeAsync();
        var after = await round.BallotsAsync().FirstAsync();

        closed.AssertAgrees(5, 8);
        (await round.RecountAsync()).AssertAgrees(5, 8);
        Assert.NotEqual(before.GetBinary("Answers"), after.GetBinary("Answers"));
        Assert.Contains("best: ", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_the_corrections_of_a_notice()
    {
        var round = await CastRound.CloseAsync(world);
        await round.FreezeAsync();
        var store = world.Host.Services.GetRequiredService<SnapshotStore>();
        var first = (await store.FindLatestAsync(round.Id, CancellationToken.None))!.Snapshot;
        var second = first with
        {
            Version = 2,
            Corrections = [new Correction.Exclude("roads", "o1", "改组"), new Correction.MoveCount("tax", "o2", "误评", "enterprise", "speed", 5, 3)],
        };
        Assert.True(await store.TryAddAsync(second, CancellationToken.None));

        var bare = await round.RecountAsync();
        var notice = await round.RankingAsync();
        notice["snapshot"] = JsonNode.Parse(CanonicalJson.Of(second));

        Assert.Equal(1, bare.Code);
        (await Recounted.RunAsync(round.Account, round.Id, notice)).AssertAgrees(5, 8);
    }

    [Fact]
    public async Task Says_what_it_cannot_count()
    {
        var none = await Recounted.RunAsync(world.Host.Account, "nosuch");
        var other = await CastRound.CloseAsync(world);
        var wrong = await Recounted.RunAsync(other.Account, other.Id, new JsonObject { ["id"] = "spring", ["classes"] = new JsonArray() });

        Assert.Equal((2, "There is no round nosuch."), (none.Code, none.Text.Trim()));
        Assert.Equal((2, "The file is about round spring."), (wrong.Code, wrong.Text.Trim()));
    }
}
